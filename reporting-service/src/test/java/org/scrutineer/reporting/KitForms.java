package org.scrutineer.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scrutineer.contracts.findings.Choice;
import org.scrutineer.contracts.findings.FormState;
import org.scrutineer.contracts.findings.Question;
import org.scrutineer.testkit.Kit;
import org.scrutineer.testkit.TestTopics;

/// The four forms of the kit as findings-service would publish them.
public final class KitForms {

    public static final Map<String, String> PURPOSES =
            Map.of("A", "OPENING", "B", "VOTING", "C", "COUNTING", "D", "TABULATION");
    private static final Map<String, String> KINDS = Map.of(
            "select_one", "SELECT_ONE",
            "select_one_from_file", "SELECT_ONE",
            "select_multiple", "SELECT_MULTIPLE",
            "int", "INTEGER",
            "text", "TEXT",
            "time", "TIME",
            "geopoint", "GEOPOINT",
            "image", "BINARY");
    private static final JsonNode DEFINITIONS = read();

    private KitForms() {}

    /// @param form A, B, C or D
    public static FormState published(String missionId, String form) {
        for (JsonNode definition : DEFINITIONS.get("forms")) {
            if (definition.get("form").asText().equals(form)) {
                return new FormState(
                        missionId,
                        definition.get("form_id").asText(),
                        definition.get("version").asText(),
                        definition.get("title").asText(),
                        PURPOSES.get(form),
                        "PUBLISHED",
                        questions(definition),
                        1);
            }
        }
        throw new IllegalArgumentException(form);
    }

    private static List<Question> questions(JsonNode definition) {
        List<Question> questions = new ArrayList<>();
        for (JsonNode node : definition.get("nodes")) {
            String kind = KINDS.get(node.path("odk_type").asText());
            if (kind != null) {
                String code = node.get("name").asText();
                questions.add(new Question(
                        code,
                        node.get("path").asText(),
                        kind,
                        Map.of("en", node.path("label").asText(code)),
                        choices(node),
                        node.path("problem").asBoolean(),
                        node.path("red_flag").asBoolean(),
                        node.path("list").asText().equals("scale4"),
                        code.endsWith("_q_overall"),
                        node.get("path").asText().startsWith("/data/results/") ? true : null));
            }
        }
        return questions;
    }

    private static List<Choice> choices(JsonNode node) {
        List<Choice> choices = new ArrayList<>();
        for (JsonNode choice : DEFINITIONS.get("lists").path(node.path("list").asText())) {
            choices.add(new Choice(
                    choice.get("name").asText(),
                    Map.of("en", choice.get("label_en").asText())));
        }
        return choices;
    }

    private static JsonNode read() {
        try {
            return TestTopics.JSON.readTree(Kit.bytes("forms/form-definitions.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
