package org.scrutineer.contracts.observer;

import java.time.Instant;
import java.util.UUID;

/// A phone or tablet that may submit for one observer on one mission.
///
/// @param tokenHash SHA-256 of the device token, lower-case hex; the token itself is random, 64 characters, and known
/// to the device only
public record DeviceState(
        UUID deviceId,
        String missionId,
        UUID observerId,
        String observerCode,
        String tokenHash,
        Instant enrolledAt,
        boolean revoked,
        long version) {}
