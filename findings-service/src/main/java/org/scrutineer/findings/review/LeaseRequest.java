package org.scrutineer.findings.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What a reviewer wants to review.
///
/// @param size how many findings at most; 20 unless told
/// @param form form id, or null for all
/// @param region region code, or null for all
/// @param team team code, or null for all
/// @param area code of the area of responsibility, or null for all
public record LeaseRequest(
        @Min(1) @Max(100) @Nullable Integer size,

        @Size(max = 200) @Pattern(regexp = "[^\\x00]*") @Nullable String form,

        @Size(max = 200) @Pattern(regexp = "[^\\x00]*") @Nullable String region,

        @Size(max = 200) @Pattern(regexp = "[^\\x00]*") @Nullable String team,

        @Size(max = 200) @Pattern(regexp = "[^\\x00]*") @Nullable String area) {}
