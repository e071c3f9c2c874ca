package org.scrutineer.rehearsal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scrutineer.rehearsal.compare.StoredFinding;
import org.scrutineer.rehearsal.kit.Purpose;
import org.scrutineer.rehearsal.ledger.Ledger;
import org.scrutineer.rehearsal.ledger.LedgerEntry;
import org.scrutineer.rehearsal.staff.StaffApi;
import org.scrutineer.rehearsal.staff.User;

/// What the office has to compare protocols with, after the day: some are entered a second time, and
/// official figures come for the stations of some. In every third of each, one figure is wrong on purpose.
final class OfficeFigures {

    private static final int PROTOCOLS = 12;
    private static final int FAULTY = 3;
    private static final String FIGURE = "r_inbox";

    private final StaffApi api;
    private final Ledger ledger;

    OfficeFigures(StaffApi api, Ledger ledger) {
        this.api = api;
        this.ledger = ledger;
    }

    /// Running it again changes nothing.
    ///
    /// @return how many protocols were entered, and of how many stations figures were published
    String enter(List<StoredFinding> stored) throws IOException, InterruptedException {
        Map<String, String> ids = new HashMap<>();
        stored.forEach(finding -> ids.put(finding.instanceId(), finding.findingId()));
        List<LedgerEntry> counts = ledger.entries(Purpose.COUNTING).stream()
                .filter(count -> count.answer(FIGURE).matches("[0-9]+"))
                .toList();
        List<LedgerEntry> chosen = counts.stream()
                .filter(count -> ids.containsKey(count.instanceId()))
                .limit(PROTOCOLS)
                .toList();
        enterAgain(chosen, ids);
        int stations = publish(counts, chosen);
        return "%d protocols entered a second time, official figures of %d stations".formatted(chosen.size(), stations);
    }

    /// @param ids instanceID to finding
    private void enterAgain(List<LedgerEntry> chosen, Map<String, String> ids)
            throws IOException, InterruptedException {
        for (int i = 0; i < chosen.size(); i++) {
            LedgerEntry count = chosen.get(i);
            api.replace(
                    User.ANALYST,
                    "/findings/%s/second-entry".formatted(ids.get(count.instanceId())),
                    Map.of("figures", Map.of(Purpose.COUNTING.code(FIGURE), figure(count) + wrongBy(i))));
            if (wrongBy(i) > 0) {
                ledger.faulty(count, "X13");
            }
        }
    }

    /// Two teams may have counted at one station, and mistyped: what is published is then wrong for one of
    /// them.
    private int publish(List<LedgerEntry> counts, List<LedgerEntry> chosen) throws IOException, InterruptedException {
        Map<String, Long> published = new TreeMap<>();
        for (int i = 0; i < chosen.size(); i++) {
            String station = chosen.get(i).placeCode();
            if (!station.isEmpty()) {
                published.putIfAbsent(station, figure(chosen.get(i)) + wrongBy(i + 1));
            }
        }
        StringBuilder csv = new StringBuilder("station," + FIGURE + "\n");
        published.forEach((station, figure) ->
                csv.append(station).append(',').append(figure).append('\n'));
        api.upload(
                User.ANALYST,
                "PUT",
                "/official-figures?source=Rehearsal",
                "text/csv",
                csv.toString().getBytes(StandardCharsets.UTF_8));
        counts.stream()
                .filter(count -> published.getOrDefault(count.placeCode(), figure(count)) != figure(count))
                .forEach(count -> ledger.faulty(count, "X14"));
        return published.size();
    }

    private static long wrongBy(int turn) {
        return turn % FAULTY == 0 ? 1 : 0;
    }

    private static long figure(LedgerEntry count) {
        return Long.parseLong(count.answer(FIGURE));
    }
}
