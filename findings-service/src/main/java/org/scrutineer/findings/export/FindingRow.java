package org.scrutineer.findings.export;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A finding in its current version, as it is stored.
///
/// @param contentType XML or JSON
/// @param content as it was sent
/// @param status where its review stands
@SuppressWarnings("ArrayRecordComponent") // never compared
record FindingRow(
        UUID findingId,
        String formVersion,
        String instanceId,
        int contentVersion,
        @Nullable UUID deviceId,
        @Nullable String observerCode,
        @Nullable String teamCode,
        @Nullable String areaCode,
        @Nullable String regionCode,
        @Nullable String commissionCode,
        @Nullable String stationCode,
        @Nullable String settlement,
        @Nullable String access,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Instant receivedAt,
        String contentType,
        byte[] content,
        String status) {}
