package org.scrutineer.rehearsal.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.scrutineer.rehearsal.kit.FormDefinition;
import org.scrutineer.rehearsal.ledger.LedgerEntry;

/// Compares the overall rating of a form: positive is very good or good, the base is what was rated.
final class RatingCheck {

    private RatingCheck() {}

    /// Positive and negative ratings of one group.
    record Rated(long positive, long negative) {
        Rated with(String rating) {
            return switch (rating) {
                case "very_good", "good" -> new Rated(positive + 1, negative);
                case "bad", "very_bad" -> new Rated(positive, negative + 1);
                default -> this;
            };
        }

        long base() {
            return positive + negative;
        }
    }

    static Map<String, Rated> sent(FormDefinition form, Collection<LedgerEntry> entries, Grouping by) {
        Map<String, Rated> groups = new TreeMap<>();
        for (LedgerEntry entry : entries) {
            String rating = entry.answers().getOrDefault(form.overallRating(), "");
            groups.compute(by.key(entry), (key, rated) -> (rated == null ? new Rated(0, 0) : rated).with(rating));
        }
        return groups;
    }

    static Check compare(FormDefinition form, Grouping by, Map<String, Rated> sent, JsonNode reported) {
        Check check = new Check("overall rating of %s by %s".formatted(form.formId(), by.parameter()));
        Map<String, Rated> platform = new HashMap<>();
        for (JsonNode item : reported.path("items")) {
            if (item.path("formId").asText().equals(form.formId())
                    && item.path("code").asText().equals(form.overallRating())) {
                String key = by == Grouping.ALL ? "all" : item.path("key").asText();
                platform.put(
                        key,
                        new Rated(
                                item.path("positive").asLong(),
                                item.path("negative").asLong()));
            }
        }
        Set<String> keys = new TreeSet<>(sent.keySet());
        keys.addAll(platform.keySet());
        Rated nothing = new Rated(0, 0);
        for (String key : keys) {
            Rated ours = sent.getOrDefault(key, nothing);
            Rated theirs = platform.getOrDefault(key, nothing);
            String group = by.describe(key);
            check.figure(form.formId(), form.overallRating(), group, "positive", ours.positive(), theirs.positive());
            check.figure(form.formId(), form.overallRating(), group, "negative", ours.negative(), theirs.negative());
        }
        return check;
    }
}
