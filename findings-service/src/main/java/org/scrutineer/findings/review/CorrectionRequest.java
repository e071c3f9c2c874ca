package org.scrutineer.findings.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.Words;

/// Answers as they should be, and why. Answers that are not named stay.
///
/// @param answers question code to raw answer; several choices are separated by a blank; empty = asked and not
/// answered
public record CorrectionRequest(
        @NotNull @Size(min = 1, max = 500) @Nullable Map<@Size(max = 200) String, @NotNull @Size(max = 100_000) @Pattern(regexp = "[^\\x00]*") String> answers,

        @NotBlank @Words @Nullable String reason) {}
