package org.scrutineer.findings.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.Words;
import org.scrutineer.findings.standing.Quarantine;

/// What is put into quarantine, and why.
public record QuarantineRequest(
        @NotNull @Nullable Quarantine scope,
        @NotBlank @Words @Nullable String reason) {}
