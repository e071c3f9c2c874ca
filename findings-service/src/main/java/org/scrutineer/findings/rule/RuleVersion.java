package org.scrutineer.findings.rule;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.Purpose;

/// One version of a rule of a mission.
///
/// @param code short and stable, for example `X4`
/// @param version from 1
/// @param purposes forms it applies to; empty for all
/// @param author user name, or `scrutineer` for a shipped rule
/// @param activatedAt null before
/// @param retiredAt null before
/// @param backTest the last back-test as JSON, null before the first
/// @param revision grows with every change of this row; the entity tag
public record RuleVersion(
        String missionId,
        String code,
        int version,
        RuleStatus status,
        RuleText text,
        String author,
        Instant createdAt,
        @Nullable Instant activatedAt,
        @Nullable Instant retiredAt,
        @Nullable String backTest,
        long revision) {

    /// What an author writes.
    ///
    /// @param title one line, for lists
    /// @param reason why a flag matters and what to do about it; null when nothing is said
    public record RuleText(
            String title, @Nullable String reason, Severity severity, Set<Purpose> purposes, String condition) {

        boolean appliesTo(Purpose purpose) {
            return purposes.isEmpty() || purposes.contains(purpose);
        }
    }
}
