package org.scrutineer.rehearsal.compare;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.scrutineer.rehearsal.ledger.LedgerEntry;

/// Compares what the quality rules flag with what was planted, finding by finding and rule by rule: none missed, and
/// nothing flagged that is as it should be.
final class FlagCheck {

    private FlagCheck() {}

    private record Expected(String instanceId, String rule) implements Comparable<Expected> {
        @Override
        public int compareTo(Expected other) {
            int byRule = rule.compareTo(other.rule);
            return byRule != 0 ? byRule : instanceId.compareTo(other.instanceId);
        }
    }

    static Check compare(
            Collection<LedgerEntry> entries, Collection<StoredFinding> stored, Collection<RaisedFlag> raised) {
        Map<String, String> instanceIds = new HashMap<>();
        stored.forEach(finding -> instanceIds.put(finding.findingId(), finding.instanceId()));
        Set<Expected> planted = new TreeSet<>();
        entries.forEach(entry -> entry.rules().forEach(rule -> planted.add(new Expected(entry.instanceId(), rule))));
        Set<Expected> found = new TreeSet<>();
        raised.forEach(flag ->
                found.add(new Expected(instanceIds.getOrDefault(flag.findingId(), flag.findingId()), flag.rule())));
        Check check = new Check("planted faults flagged, by id and rule");
        check.figure("flags", "-", "all", "flags", planted.size(), raised.size());
        Set<Expected> all = new TreeSet<>(planted);
        all.addAll(found);
        for (Expected one : all) {
            check.text("flags", one.rule(), one.instanceId(), "flagged", word(planted, one), word(found, one));
        }
        return check;
    }

    private static String word(Set<Expected> flags, Expected one) {
        return flags.contains(one) ? "yes" : "no";
    }
}
