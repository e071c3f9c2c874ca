package org.scrutineer.rehearsal.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scrutineer.rehearsal.kit.Purpose;
import org.scrutineer.rehearsal.ledger.LedgerEntry;

/// Compares coverage by purpose: reports expected, findings received, expectations met and missing.
final class CoverageCheck {

    private CoverageCheck() {}

    /// Coverage of one purpose as it follows from the ledger.
    record Cover(long expected, long received, long matched) {
        long missing() {
            return expected - matched;
        }
    }

    static Cover sent(Purpose purpose, List<ExpectedReport> expected, Collection<LedgerEntry> entries) {
        Set<String> seen = new HashSet<>();
        long received = 0;
        for (LedgerEntry entry : entries) {
            if (entry.purpose() == purpose) {
                received++;
                seen.add(entry.placeCode());
            }
        }
        List<ExpectedReport> own =
                expected.stream().filter(report -> report.purpose() == purpose).toList();
        long matched =
                own.stream().filter(report -> seen.contains(report.placeCode())).count();
        return new Cover(own.size(), received, matched);
    }

    static Check compare(List<ExpectedReport> expected, Collection<LedgerEntry> entries, JsonNode reported) {
        Check check = new Check("coverage by purpose");
        Map<String, JsonNode> items = new HashMap<>();
        reported.path("items").forEach(item -> items.put(item.path("key").asText(), item));
        for (Purpose purpose : Purpose.values()) {
            Cover cover = sent(purpose, expected, entries);
            JsonNode item = items.get(purpose.name());
            if (item == null) {
                check.absent("coverage", "-", purpose.name(), "purpose");
                continue;
            }
            figure(check, purpose, "expected", cover.expected(), item);
            figure(check, purpose, "received", cover.received(), item);
            figure(check, purpose, "matched", cover.matched(), item);
            figure(check, purpose, "missing", cover.missing(), item);
        }
        return check;
    }

    private static void figure(Check check, Purpose purpose, String name, long sent, JsonNode item) {
        check.figure(
                "coverage", "-", purpose.name(), name, sent, item.path(name).asLong());
    }
}
