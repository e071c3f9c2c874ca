package org.scrutineer.observer.device;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A device as the office sees it.
///
/// @param label what the phone calls itself
public record DeviceView(
        UUID deviceId,
        String observerCode,
        @Nullable String label,
        Instant enrolledAt,
        boolean revoked,
        @Nullable Instant revokedAt) {

    static DeviceView of(Device device) {
        return new DeviceView(
                device.id(),
                device.observerCode(),
                device.label(),
                device.enrolledAt(),
                device.isRevoked(),
                device.revokedAt());
    }
}
