package org.scrutineer.findings.export;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A finding in its current version, as it is stored.
///
/// @param contentType XML or JSON
/// @param content as it was sent; null when it was not asked for, since the answers are there
/// @param answers as [org.scrutineer.findings.submission.OrderedAnswers] writes them; null when only content says them
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
        byte @Nullable [] content,
        @Nullable String answers,
        String status) {}
