package org.scrutineer.findings.review;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.Words;

/// Why something is done.
public record ReasonRequest(@NotBlank @Words @Nullable String reason) {}
