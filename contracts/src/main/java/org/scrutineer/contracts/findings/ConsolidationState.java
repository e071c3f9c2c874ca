package org.scrutineer.contracts.findings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people decided about the findings of one purpose at one place. Everything they did not decide follows
/// from the findings by rule: the latest approved one, then the latest received one. Who decided stays in
/// findings-service.
///
/// @param purpose OPENING, VOTING, COUNTING, TABULATION or OTHER
/// @param stationCode absent for TABULATION
/// @param commissionCode for TABULATION only
/// @param answers each question once
public record ConsolidationState(
        String missionId,
        String purpose,
        @Nullable String stationCode,
        @Nullable String commissionCode,
        List<ChosenAnswer> answers,
        long version) {}
