package org.scrutineer.rehearsal.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.scrutineer.rehearsal.kit.FormDefinition;
import org.scrutineer.rehearsal.kit.QuestionKind;

/// Compares `GET tallies/{formId}` with the ledger: every question, every group, every figure.
final class TallyCheck {

    private final FormDefinition form;
    private final Grouping by;
    private final Check check;

    TallyCheck(FormDefinition form, Grouping by) {
        this.form = form;
        this.by = by;
        this.check = new Check("tallies of %s by %s".formatted(form.formId(), by.parameter()));
    }

    Check compare(FormTally sent, JsonNode reported) {
        Map<String, JsonNode> groups = new HashMap<>();
        for (JsonNode group : reported.path("groups")) {
            groups.put(by == Grouping.ALL ? "all" : group.path("key").asText(), group);
        }
        Set<String> keys = new TreeSet<>(sent.groups().keySet());
        groups.forEach((key, group) -> {
            if (group.path("findings").asLong() > 0) {
                keys.add(key);
            }
        });
        for (String key : keys) {
            FormTally.Group expected = sent.groups().get(key);
            JsonNode group = groups.get(key);
            long findings = expected == null ? 0 : expected.findings();
            check.figure(
                    form.formId(),
                    "-",
                    by.describe(key),
                    "findings",
                    findings,
                    group == null ? 0 : group.path("findings").asLong());
            if (expected != null && group != null) {
                questions(by.describe(key), expected, group);
            }
        }
        return check;
    }

    private void questions(String group, FormTally.Group expected, JsonNode reported) {
        Map<String, JsonNode> byCode = new HashMap<>();
        for (JsonNode question : reported.path("questions")) {
            byCode.put(question.path("code").asText(), question);
        }
        expected.questions().forEach((code, tally) -> {
            JsonNode question = byCode.get(code);
            if (question == null) {
                check.absent(form.formId(), code, group, "question");
            } else {
                figures(code, group, tally, question);
            }
        });
    }

    private void figures(String code, String group, QuestionTally tally, JsonNode question) {
        Map<String, Long> sent = tally.figures();
        Map<String, Long> reported = reported(tally.question().kind(), question);
        Set<String> names = new TreeSet<>(sent.keySet());
        names.addAll(reported.keySet());
        for (String name : names) {
            check.figure(
                    form.formId(), code, group, name, sent.getOrDefault(name, 0L), reported.getOrDefault(name, 0L));
        }
    }

    private static Map<String, Long> reported(QuestionKind kind, JsonNode question) {
        Map<String, Long> figures = new HashMap<>();
        for (String name : Set.of("answered", "blank", "notAsked")) {
            figures.put(name, question.path(name).asLong());
        }
        if (kind == QuestionKind.SELECT_ONE || kind == QuestionKind.SELECT_MULTIPLE) {
            question.path("counts")
                    .properties()
                    .forEach(count -> figures.put(
                            "count " + count.getKey(), count.getValue().asLong()));
        }
        if (kind == QuestionKind.INTEGER && question.path("sum").isNumber()) {
            figures.put("sum", Math.round(question.path("sum").asDouble()));
        }
        return figures;
    }
}
