package org.scrutineer.findings.intake;

import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.roster.KnownDevice;

/// Who sends: a phone, or an integrator with a token.
///
/// @param device null for integrators
/// @param label what the device calls itself (`deviceID` of OpenRosa)
/// @param userAgent of the client
public record Sender(
        String missionId,
        @Nullable KnownDevice device,
        @Nullable String label,
        @Nullable String userAgent) {}
