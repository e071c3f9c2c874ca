package org.scrutineer.contracts.reporting;

import java.time.Instant;
import java.util.UUID;

/// A frozen version of the data, which published figures name.
///
/// @param findings how many findings it holds
/// @param sha256 over its findings, lower-case hex
public record CutState(
        UUID cutId, String missionId, String label, Instant frozenAt, long findings, String sha256, long version) {}
