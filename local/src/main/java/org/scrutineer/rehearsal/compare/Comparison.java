package org.scrutineer.rehearsal.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.scrutineer.rehearsal.kit.FormDefinition;
import org.scrutineer.rehearsal.ledger.Ledger;
import org.scrutineer.rehearsal.ledger.LedgerEntry;

/// Everything that was compared at one moment.
///
/// @param checks one for each report that was read
/// @param coverage by purpose, as it follows from the ledger and the plan
public record Comparison(List<Check> checks, List<CoverageLine> coverage) {

    /// Coverage and overall rating of one form, sent and reported.
    ///
    public record CoverageLine(
            String purpose,
            long expected,
            long sent,
            long reported,
            long matched,
            long positive,
            long rated,
            long reportedPositive,
            long reportedRated) {}

    /// Reads every report and compares it with the ledger.
    public static Comparison of(Ledger ledger, List<FormDefinition> forms, ReportedFigures reported) {
        List<Check> checks = new ArrayList<>();
        List<StoredFinding> stored = reported.findings();
        checks.add(StoreCheck.findings(ledger.entries(), stored));
        checks.add(StoreCheck.pictures(ledger.entries(), stored, reported));
        checks.add(StoreCheck.held(ledger.conflicts(), reported.heldConflicts()));
        checks.add(FlagCheck.compare(ledger.entries(), stored, reported.flags()));
        checks.add(summary(ledger, reported.summary()));
        List<ExpectedReport> expected = reported.expectedReports();
        JsonNode coverage = reported.coverageByPurpose();
        checks.add(CoverageCheck.compare(expected, ledger.entries(), coverage));
        Map<Grouping, JsonNode> ratings = new EnumMap<>(Grouping.class);
        for (Grouping by : Grouping.values()) {
            ratings.put(by, reported.ratings(by));
        }
        for (FormDefinition form : forms) {
            List<LedgerEntry> entries = ledger.entries(form.purpose());
            for (Grouping by : Grouping.values()) {
                checks.add(new TallyCheck(form, by)
                        .compare(FormTally.of(form, entries, by), reported.tallies(form.formId(), by)));
                checks.add(RatingCheck.compare(
                        form, by, RatingCheck.sent(form, entries, by), ratings.getOrDefault(by, coverage)));
            }
        }
        return new Comparison(checks, CoverageLines.of(ledger, forms, expected, coverage, ratings));
    }

    private static Check summary(Ledger ledger, JsonNode summary) {
        Check check = new Check("summary");
        check.figure(
                "summary",
                "-",
                "all",
                "received",
                ledger.entries().size(),
                summary.path("received").asLong());
        check.figure(
                "summary",
                "-",
                "all",
                "conflicting",
                ledger.conflicts().size(),
                summary.path("conflicting").asLong());
        return check;
    }

    /// Every figure that is not what was sent.
    public List<Difference> differences() {
        return Check.all(checks);
    }

    /// How many figures were compared.
    public long compared() {
        return checks.stream().mapToLong(Check::compared).sum();
    }
}
