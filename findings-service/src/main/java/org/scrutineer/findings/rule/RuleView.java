package org.scrutineer.findings.rule;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.Purpose;

/// A version of a rule, in lists.
///
/// @param purposes forms it applies to; empty for all
/// @param author user name, or `scrutineer` for a rule that was shipped
/// @param etag what If-Match has to name, without quotes
public record RuleView(
        String code,
        int version,
        RuleStatus status,
        String title,
        @Nullable String reason,
        Severity severity,
        Set<Purpose> purposes,
        String condition,
        String author,
        Instant createdAt,
        @Nullable Instant activatedAt,
        @Nullable Instant retiredAt,
        boolean backTested,
        long etag,
        Counts counts) {

    /// How many findings have which outcome under this version now.
    ///
    /// @param flagged verified ones among them
    /// @param verified flagged, and a person has looked
    public record Counts(long flagged, long verified, long ok, long missing) {

        static final Counts NONE = new Counts(0, 0, 0, 0);
    }

    /// Names in the condition that a form does not know: the rule is missing on all of its findings.
    public record NotAsked(String formId, String formVersion, List<String> names) {}

    /// A version with what the forms of the mission make of it.
    ///
    /// @param backTest the last back-test, as it was answered
    public record Detail(
            @JsonUnwrapped RuleView rule,
            List<NotAsked> notAsked,

            @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT) @JsonRawValue @Nullable String backTest) {}

    static RuleView of(RuleVersion rule, Counts counts) {
        return new RuleView(
                rule.code(),
                rule.version(),
                rule.status(),
                rule.text().title(),
                rule.text().reason(),
                rule.text().severity(),
                rule.text().purposes(),
                rule.text().condition(),
                rule.author(),
                rule.createdAt(),
                rule.activatedAt(),
                rule.retiredAt(),
                rule.backTest() != null,
                rule.revision(),
                counts);
    }
}
