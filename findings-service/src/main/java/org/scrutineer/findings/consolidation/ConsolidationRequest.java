package org.scrutineer.findings.consolidation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.Words;

/// Which answer stands for a place. With neither finding nor value the rule decides again.
///
/// @param findingId take this finding's answer
/// @param value take this answer, which no finding gives
public record ConsolidationRequest(
        @Nullable UUID findingId,

        @Size(min = 1, max = 10_000) @Pattern(regexp = "[^\\x00]*") @Nullable String value,

        @NotBlank @Words @Nullable String reason) {}
