package org.scrutineer.findings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scrutineer.testkit.Kit;
import org.scrutineer.testkit.TestTopics;

/// The marks of the kit's forms, from its form definitions.
final class KitMarks {

    private KitMarks() {}

    static Map<String, Object> of(String letter) {
        String prefix = letter.toUpperCase(Locale.ROOT) + "_";
        List<String> problems = new ArrayList<>();
        List<String> redFlags = new ArrayList<>();
        List<String> ratings = new ArrayList<>();
        List<String> results = new ArrayList<>();
        for (JsonNode node : nodes(letter)) {
            String code = node.path("code").asText(node.path("name").asText());
            if (node.path("problem").asBoolean()) {
                problems.add(code);
            }
            if (node.path("red_flag").asBoolean()) {
                redFlags.add(code);
            }
            if (node.path("list").asText().equals("scale4")) {
                ratings.add(code);
            }
            if (node.path("kind").asText().equals("question")
                    && node.path("path").asText().startsWith("/data/results/")) {
                results.add(node.path("name").asText());
            }
        }
        Map<String, Object> fields = new HashMap<>(Map.of(
                "team", prefix + "team",
                "region", prefix + "region",
                "commission", prefix + "tec",
                "settlement", prefix + "settlement",
                "access", prefix + "access",
                "started", "start",
                "ended", "end",
                "arrived", prefix + "t_arr",
                "departed", prefix + "t_dep",
                "position", prefix + "gps"));
        if (!letter.equals("d")) {
            fields.put("station", prefix + "pec");
            fields.put("stationOther", prefix + "pec_other");
        }
        return Map.of(
                "problems", problems,
                "redFlags", redFlags,
                "ratings", ratings,
                "overallRating", prefix + "q_overall",
                "results", results,
                "fields", fields);
    }

    private static Iterable<JsonNode> nodes(String letter) {
        try {
            for (JsonNode form : TestTopics.JSON
                    .readTree(Kit.bytes("forms/form-definitions.json"))
                    .path("forms")) {
                if (form.path("form").asText().equalsIgnoreCase(letter)) {
                    return form.path("nodes");
                }
            }
            throw new IllegalArgumentException(letter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
