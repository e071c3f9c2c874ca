package org.scrutineer.findings.rule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.Purpose;

/// A version of a rule as its author writes it.
///
/// @param reason why a flag matters and what to do about it
/// @param purposes forms it applies to; all when left out
/// @param condition in the language of rules; a finding is flagged when it holds
public record RuleRequest(
        @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*") @Nullable String title,

        @Size(max = 1000) @Pattern(regexp = "[^\\x00]*") @Nullable String reason,

        @NotNull @Nullable Severity severity,
        @Size(max = 5) @Nullable Set<@NotNull Purpose> purposes,

        @NotBlank @Size(max = 2000) @Pattern(regexp = "[^\\x00]*") @Nullable String condition) {

    RuleVersion.RuleText text() {
        return new RuleVersion.RuleText(
                Objects.requireNonNull(title).strip(),
                reason,
                Objects.requireNonNull(severity),
                purposes == null ? Set.of() : Set.copyOf(purposes),
                Objects.requireNonNull(condition).strip());
    }
}
