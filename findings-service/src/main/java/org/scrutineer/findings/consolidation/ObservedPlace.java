package org.scrutineer.findings.consolidation;

import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.Purpose;

/// What is observed where.
///
/// @param code polling station; commission for TABULATION
record ObservedPlace(String missionId, Purpose purpose, String code) {

    @Nullable String stationCode() {
        return purpose == Purpose.TABULATION ? null : code;
    }

    @Nullable String commissionCode() {
        return purpose == Purpose.TABULATION ? code : null;
    }

    /// Aggregate id of its events.
    String aggregateId() {
        return missionId + "/" + purpose + "/" + code;
    }
}
