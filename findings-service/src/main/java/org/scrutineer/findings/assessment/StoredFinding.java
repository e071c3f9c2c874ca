package org.scrutineer.findings.assessment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.FormKey;

/// A finding in its current version, as it is stored.
///
/// @param content null when answers say it all: most of what is stored, and seldom looked at
/// @param answers as [org.scrutineer.findings.submission.OrderedAnswers] writes them; null when only content says them
/// @param receivedAt when this version came, by the clock of the server
record StoredFinding(
        UUID findingId,
        FormKey form,
        long revision,
        int contentVersion,
        String contentType,
        byte @Nullable [] content,
        @Nullable String answers,
        @Nullable String teamCode,
        @Nullable String areaCode,
        @Nullable String regionCode,
        @Nullable String commissionCode,
        @Nullable String stationCode,
        @Nullable String access,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Instant receivedAt) {}
