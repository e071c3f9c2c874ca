package org.scrutineer.deployment.team;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What to pair.
///
/// @param kind LTO or STO
/// @param dryRun true: only tell what would happen
record PairingRequest(
        @NotNull TeamKind kind,

        @Schema(description = "true: only tell what would happen", defaultValue = "false")
        boolean dryRun) {}
