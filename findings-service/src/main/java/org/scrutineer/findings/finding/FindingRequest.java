package org.scrutineer.findings.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A finding as an integrator sends it.
///
/// @param formVersion empty for a form that has none
/// @param instanceId OpenRosa instanceID; `uuid:` and the finding id unless told
/// @param answers question code to raw answer; several choices are separated by a blank; empty = asked and not
/// answered, absent = not asked
/// @param startedAt when the form was opened; from the answers unless told
public record FindingRequest(
        @NotBlank @Size(max = 100) @Nullable String formId,
        @NotNull @Size(max = 100) @Nullable String formVersion,

        @Size(min = 1, max = 255) @Pattern(regexp = "[^\\p{Cntrl}]+") @Nullable String instanceId,

        @NotNull @Size(max = 5000) @Nullable Map<@Size(max = 200) String, @NotNull @Size(max = 100_000) @Pattern(regexp = "[^\\x00]*") String> answers,

        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {}
