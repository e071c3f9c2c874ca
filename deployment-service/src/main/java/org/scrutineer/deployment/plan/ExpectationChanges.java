package org.scrutineer.deployment.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The difference between what was expected and what is expected now.
///
/// @param withdrawn no longer expected; to be stored before `expected`, since an opening station may change hands
/// @param expected new, changed or expected again
record ExpectationChanges(List<ExpectedReport> withdrawn, List<ExpectedReport> expected) {

    /// @param before withdrawn ones too
    static ExpectationChanges between(List<ExpectedReport> before, List<ExpectedReport> now) {
        Map<UUID, ExpectedReport> gone = new HashMap<>();
        before.forEach(report -> gone.put(report.id(), report));
        List<ExpectedReport> expected = new ArrayList<>();
        for (ExpectedReport report : now) {
            ExpectedReport old = gone.remove(report.id());
            if (old == null) {
                expected.add(report);
            } else if (!report.saysTheSameAs(old)) {
                expected.add(report.after(old));
            }
        }
        return new ExpectationChanges(withdraw(gone.values()), expected);
    }

    static List<ExpectedReport> withdraw(Iterable<ExpectedReport> reports) {
        List<ExpectedReport> withdrawn = new ArrayList<>();
        for (ExpectedReport report : reports) {
            if (!report.withdrawn()) {
                withdrawn.add(report.withdraw());
            }
        }
        return withdrawn;
    }
}
