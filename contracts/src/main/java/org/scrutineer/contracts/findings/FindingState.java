package org.scrutineer.contracts.findings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A finding in its current version: one form filled at one place at one time.
///
/// @param instanceId OpenRosa instanceID of the current version
/// @param status RECEIVED or EDITED
/// @param teamCode as typed in the form when it names a team, else the team of the device
/// @param access answer to the access question; `refused` keeps the form out of quality bases
/// @param startedAt by the clock of the device
/// @param receivedAt by the clock of the server, of the first version
/// @param answers question code to raw answer; several choices are separated by a blank; empty = asked and not
/// answered, absent = not asked
/// @param review what the office decided about it; absent while nobody decided anything
/// @param version 1 for the first version
public record FindingState(
        UUID findingId,
        String missionId,
        String formId,
        String formVersion,
        String purpose,
        String instanceId,
        String status,
        @Nullable String teamCode,
        @Nullable String observerCode,
        @Nullable UUID deviceId,
        @Nullable String areaCode,
        @Nullable String regionCode,
        @Nullable String commissionCode,
        @Nullable String stationCode,
        @Nullable String settlement,
        @Nullable String access,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Instant receivedAt,
        Map<String, String> answers,
        List<Attachment> attachments,
        @Nullable FindingReview review,
        long version) {}
