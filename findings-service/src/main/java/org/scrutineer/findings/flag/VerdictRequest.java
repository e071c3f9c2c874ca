package org.scrutineer.findings.flag;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What a person says about a flag.
///
/// @param verdict VERIFIED: the finding stands as it is; REOPENED takes that back
/// @param note why, for colleagues
public record VerdictRequest(
        @NotNull @Nullable Verdict verdict,

        @Size(max = 2000) @Pattern(regexp = "[^\\x00]*") @Nullable String note) {

    /// What may be said.
    public enum Verdict {
        VERIFIED,
        REOPENED
    }
}
