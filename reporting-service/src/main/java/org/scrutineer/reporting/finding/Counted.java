package org.scrutineer.reporting.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutineer.reporting.coverage.CoverageGroup;
import org.scrutineer.reporting.coverage.Received;
import org.scrutineer.reporting.problem.Sighting;
import org.scrutineer.reporting.tally.Contribution;
import org.scrutineer.reporting.tally.TallyKey;

/// What the counters hold of one version of a finding: enough to take it out again.
///
/// @param placeCode station; commission for TABULATION; null where the form names none
/// @param standing a finding that is set aside is received nowhere and adds nothing
/// @param irregularities codes of PROBLEM and RED FLAG questions answered yes
record Counted(
        CoverageGroup group,
        String formId,
        @Nullable String placeCode,
        String settlement,
        boolean refused,
        int shard,
        Standing standing,
        List<String> irregularities,
        Contribution contribution) {

    Received received() {
        return new Received(group, placeCode, refused, shard, standing.counts());
    }

    TallyKey tallyKey() {
        return new TallyKey(group.missionId(), formId, group.regionCode(), settlement, refused, shard);
    }

    /// A finding without access is outside the table of irregularities, as it is outside their base.
    Sighting sighting() {
        return new Sighting(
                group.missionId(),
                formId,
                placeCode,
                group.regionCode(),
                group.teamCode(),
                refused ? List.of() : irregularities);
    }
}
