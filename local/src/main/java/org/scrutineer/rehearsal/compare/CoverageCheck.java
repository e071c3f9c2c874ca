package org.scrutineer.rehearsal.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrutineer.rehearsal.kit.Purpose;
import org.scrutineer.rehearsal.ledger.LedgerEntry;

/// Compares coverage by purpose: reports expected, findings received, expectations met and missing, findings that
/// nobody
/// expected, and teams that were not let in.
final class CoverageCheck {

    private CoverageCheck() {}

    /// Coverage of one purpose as it follows from the ledger.
    record Cover(long expected, long received, long matched, long extra, long refused) {
        long missing() {
            return expected - matched;
        }
    }

    static Cover sent(Purpose purpose, List<ExpectedReport> expected, Collection<LedgerEntry> entries) {
        List<LedgerEntry> findings =
                entries.stream().filter(entry -> entry.purpose() == purpose).toList();
        List<String> reports = expected.stream()
                .filter(report -> report.purpose() == purpose)
                .map(ExpectedReport::placeCode)
                .toList();
        Set<String> seen = findings.stream().map(LedgerEntry::placeCode).collect(Collectors.toSet());
        Set<String> asked = new HashSet<>(reports);
        return new Cover(
                reports.size(),
                findings.size(),
                reports.stream().filter(seen::contains).count(),
                findings.stream()
                        .filter(entry -> !asked.contains(entry.placeCode()))
                        .count(),
                findings.stream()
                        .filter(entry -> entry.answer("access").equals("refused"))
                        .count());
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
            figure(check, purpose, "extra", cover.extra(), item);
            figure(check, purpose, "refused", cover.refused(), item);
        }
        return check;
    }

    private static void figure(Check check, Purpose purpose, String name, long sent, JsonNode item) {
        check.figure(
                "coverage", "-", purpose.name(), name, sent, item.path(name).asLong());
    }
}
