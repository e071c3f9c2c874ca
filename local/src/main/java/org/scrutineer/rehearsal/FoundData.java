package org.scrutineer.rehearsal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.scrutineer.rehearsal.compare.StoredFinding;
import org.scrutineer.rehearsal.day.TeamDay;

/// Looks at findings that are there before the day begins: those of the same rehearsal are welcome, others are not.
final class FoundData {

    private FoundData() {}

    /// @throws RehearsalFailed when the mission holds findings that this rehearsal would never send
    static void check(List<TeamDay> days, List<StoredFinding> findings, Progress out) {
        Set<String> planned = new HashSet<>();
        days.forEach(day ->
                day.errands().forEach(errand -> planned.add(errand.sheet().instanceId())));
        long strange = findings.stream()
                .filter(finding -> !planned.contains(finding.instanceId()))
                .count();
        if (strange > 0) {
            throw new RehearsalFailed(
                    "The mission already holds %,d findings of another rehearsal (other seed, scale or plan); run ./scrutineer reset first."
                            .formatted(strange));
        }
        if (!findings.isEmpty()) {
            out.note("%,d findings of this very rehearsal are there already; sent again they are absorbed as duplicates"
                    .formatted(findings.size()));
        }
    }
}
