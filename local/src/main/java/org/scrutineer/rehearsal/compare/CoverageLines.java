package org.scrutineer.rehearsal.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scrutineer.rehearsal.kit.FormDefinition;
import org.scrutineer.rehearsal.ledger.Ledger;
import org.scrutineer.rehearsal.ledger.LedgerEntry;

/// Puts together the lines of the table that a person looks at first.
final class CoverageLines {

    private CoverageLines() {}

    static List<Comparison.CoverageLine> of(
            Ledger ledger,
            List<FormDefinition> forms,
            List<ExpectedReport> expected,
            JsonNode coverage,
            Map<Grouping, JsonNode> ratings) {
        List<Comparison.CoverageLine> lines = new ArrayList<>();
        for (FormDefinition form : forms) {
            List<LedgerEntry> entries = ledger.entries(form.purpose());
            CoverageCheck.Cover cover = CoverageCheck.sent(form.purpose(), expected, entries);
            RatingCheck.Rated rated =
                    RatingCheck.sent(form, entries, Grouping.ALL).getOrDefault("all", new RatingCheck.Rated(0, 0));
            JsonNode rating = rating(form, ratings);
            lines.add(new Comparison.CoverageLine(
                    form.purpose().label(),
                    cover.expected(),
                    cover.received(),
                    received(form, coverage),
                    cover.matched(),
                    rated.positive(),
                    rated.base(),
                    rating.path("positive").asLong(),
                    rating.path("positive").asLong() + rating.path("negative").asLong()));
        }
        return lines;
    }

    private static long received(FormDefinition form, JsonNode coverage) {
        for (JsonNode item : coverage.path("items")) {
            if (item.path("key").asText().equals(form.purpose().name())) {
                return item.path("received").asLong();
            }
        }
        return 0;
    }

    private static JsonNode rating(FormDefinition form, Map<Grouping, JsonNode> ratings) {
        JsonNode all = ratings.get(Grouping.ALL);
        if (all != null) {
            for (JsonNode item : all.path("items")) {
                if (item.path("formId").asText().equals(form.formId())
                        && item.path("code").asText().equals(form.overallRating())) {
                    return item;
                }
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
}
