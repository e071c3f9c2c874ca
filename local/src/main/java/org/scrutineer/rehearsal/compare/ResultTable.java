package org.scrutineer.rehearsal.compare;

import java.util.ArrayList;
import java.util.List;
import org.scrutineer.rehearsal.ledger.Count;
import org.scrutineer.rehearsal.ledger.Ledger;

/// The table that is printed at the end: what was sent, what is reported, and whether they are equal.
public final class ResultTable {

    private static final int LISTED = 60;

    private ResultTable() {}

    /// Lines to print.
    public static List<String> lines(Ledger ledger, Comparison comparison) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("What the phones did");
        counter(lines, "forms sent", ledger, Count.SENT);
        counter(lines, "first versions accepted", ledger, Count.ACCEPTED);
        counter(lines, "exact duplicates absorbed", ledger, Count.ABSORBED);
        counter(lines, "corrections accepted", ledger, Count.CORRECTED);
        counter(lines, "conflicts refused and held", ledger, Count.CONFLICTS);
        counter(lines, "pictures sent", ledger, Count.PICTURES);
        counter(lines, "requests repeated after a fault", ledger, Count.TRIED_AGAIN);
        counter(lines, "unexpected answers", ledger, Count.UNEXPECTED);
        ledger.surprises().stream().limit(10).forEach(surprise -> lines.add("    " + surprise));
        lines.add("");
        lines.add("%-12s %9s %8s %9s %8s   %-22s %-22s"
                .formatted("Coverage", "expected", "sent", "reported", "met", "positive, sent", "positive, reported"));
        for (Comparison.CoverageLine line : comparison.coverage()) {
            lines.add("%-12s %,9d %,8d %,9d %,8d   %-22s %-22s"
                    .formatted(
                            line.purpose(),
                            line.expected(),
                            line.sent(),
                            line.reported(),
                            line.matched(),
                            share(line.positive(), line.rated()),
                            share(line.reportedPositive(), line.reportedRated())));
        }
        lines.add("");
        lines.add("%-44s %10s %10s".formatted("Compared with what was sent", "figures", "different"));
        for (Check check : comparison.checks()) {
            lines.add("%-44s %,10d %,10d"
                    .formatted(
                            check.title(), check.compared(), check.differences().size()));
        }
        lines.add("%-44s %,10d %,10d"
                .formatted(
                        "all", comparison.compared(), comparison.differences().size()));
        lines.add("");
        differences(lines, comparison.differences());
        return lines;
    }

    private static void counter(List<String> lines, String name, Ledger ledger, Count count) {
        lines.add("  %-34s %,8d".formatted(name, ledger.of(count)));
    }

    private static String share(long positive, long rated) {
        if (rated == 0) {
            return "nothing rated";
        }
        return "%,d of %,d (%.1f %%)".formatted(positive, rated, 100.0 * positive / rated);
    }

    private static void differences(List<String> lines, List<Difference> differences) {
        if (differences.isEmpty()) {
            lines.add("Equal: every figure the platform reports is what was sent.");
            return;
        }
        lines.add("NOT EQUAL: %,d figures differ.".formatted(differences.size()));
        lines.add("%-12s %-20s %-24s %-24s %12s %12s"
                .formatted("form", "question", "group", "figure", "sent", "reported"));
        for (Difference difference : differences.subList(0, Math.min(LISTED, differences.size()))) {
            lines.add("%-12s %-20s %-24s %-24s %12s %12s"
                    .formatted(
                            difference.form(),
                            difference.question(),
                            difference.group(),
                            difference.figure(),
                            difference.sent(),
                            difference.reported()));
        }
        if (differences.size() > LISTED) {
            lines.add("… and %,d more".formatted(differences.size() - LISTED));
        }
    }
}
