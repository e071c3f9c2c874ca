package org.scrutineer.rehearsal.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scrutineer.rehearsal.kit.FormDefinition;
import org.scrutineer.rehearsal.kit.FormQuestion;
import org.scrutineer.rehearsal.kit.MissionKit;
import org.scrutineer.rehearsal.kit.Purpose;
import org.scrutineer.rehearsal.kit.QuestionKind;
import org.scrutineer.rehearsal.ledger.LedgerEntry;

/// Answers as a faultless platform would, in the JSON of the API, computed from findings by other code than that which
/// compares. Tests spoil what it says.
final class FaithfulPlatform implements ReportedFigures {

    private static final ObjectMapper JSON = new ObjectMapper();

    final List<LedgerEntry> findings;
    Set<String> held = Set.of();
    List<ExpectedReport> expected = List.of();

    FaithfulPlatform(Collection<LedgerEntry> findings) {
        this.findings = new ArrayList<>(findings);
    }

    private static FormDefinition form(String formId) {
        return MissionKit.forms().stream()
                .filter(form -> form.formId().equals(formId))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, List<LedgerEntry>> groups(Purpose purpose, Grouping by) {
        Map<String, List<LedgerEntry>> groups = new LinkedHashMap<>();
        findings.stream()
                .filter(entry -> entry.purpose() == purpose)
                .forEach(entry -> groups.computeIfAbsent(
                                switch (by) {
                                    case ALL -> "everything";
                                    case REGION -> entry.answer("region");
                                    case SETTLEMENT -> entry.answer("settlement");
                                },
                                key -> new ArrayList<>())
                        .add(entry));
        return groups;
    }

    @Override
    public JsonNode summary() {
        return JSON.createObjectNode().put("received", findings.size()).put("conflicting", held.size());
    }

    @Override
    public JsonNode coverageByPurpose() {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode items = answer.putArray("items");
        for (Purpose purpose : Purpose.values()) {
            List<String> places = findings.stream()
                    .filter(entry -> entry.purpose() == purpose)
                    .map(LedgerEntry::placeCode)
                    .toList();
            List<ExpectedReport> own = expected.stream()
                    .filter(report -> report.purpose() == purpose)
                    .toList();
            long matched = own.stream()
                    .filter(report -> places.contains(report.placeCode()))
                    .count();
            items.addObject()
                    .put("key", purpose.name())
                    .put("expected", own.size())
                    .put("received", places.size())
                    .put("matched", matched)
                    .put("missing", own.size() - matched)
                    .put(
                            "extra",
                            places.stream()
                                    .filter(place -> unexpected(own, place))
                                    .count())
                    .put("refused", 0);
        }
        return answer;
    }

    private static boolean unexpected(List<ExpectedReport> own, String place) {
        return own.stream().noneMatch(report -> report.placeCode().equals(place));
    }

    @Override
    public JsonNode tallies(String formId, Grouping by) {
        FormDefinition form = form(formId);
        ObjectNode answer = JSON.createObjectNode().put("formId", formId);
        ArrayNode groups = answer.putArray("groups");
        groups(form.purpose(), by).forEach((key, entries) -> {
            ObjectNode group = groups.addObject().put("key", key).put("findings", entries.size());
            ArrayNode questions = group.putArray("questions");
            form.questions().forEach(question -> questions.add(question(question, entries)));
        });
        return answer;
    }

    private static ObjectNode question(FormQuestion question, List<LedgerEntry> entries) {
        ObjectNode node = JSON.createObjectNode().put("code", question.code());
        Map<String, Integer> counts = new HashMap<>();
        int answered = 0;
        int blank = 0;
        long sum = 0;
        for (LedgerEntry entry : entries) {
            if (entry.answers().containsKey(question.code())) {
                String answer = entry.answers().get(question.code());
                if (answer.isEmpty()) {
                    blank++;
                    continue;
                }
                answered++;
                if (question.kind() == QuestionKind.INTEGER) {
                    sum += Integer.parseInt(answer);
                }
                for (String value : answer.split(" ")) {
                    counts.merge(value, 1, Integer::sum);
                }
            }
        }
        node.put("answered", answered).put("blank", blank).put("notAsked", entries.size() - answered - blank);
        ObjectNode values = node.putObject("counts");
        if (question.kind() == QuestionKind.SELECT_ONE || question.kind() == QuestionKind.SELECT_MULTIPLE) {
            counts.forEach(values::put);
        }
        if (question.kind() == QuestionKind.INTEGER) {
            node.put("sum", sum);
        }
        return node;
    }

    @Override
    public JsonNode ratings(Grouping by) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode items = answer.putArray("items");
        for (FormDefinition form : MissionKit.forms()) {
            groups(form.purpose(), by)
                    .forEach((key, entries) -> items.addObject()
                            .put("formId", form.formId())
                            .put("code", form.overallRating())
                            .put("key", key)
                            .put("positive", count(form, entries, "very_good", "good"))
                            .put("negative", count(form, entries, "bad", "very_bad")));
        }
        return answer;
    }

    private static long count(FormDefinition form, List<LedgerEntry> entries, String one, String other) {
        return entries.stream()
                .map(entry -> entry.answers().get(form.overallRating()))
                .filter(rating -> one.equals(rating) || other.equals(rating))
                .count();
    }

    @Override
    public List<StoredFinding> findings() {
        return findings.stream()
                .map(entry -> new StoredFinding(entry.key(), entry.instanceId(), entry.corrected()))
                .toList();
    }

    @Override
    public Set<String> attachments(String findingId) {
        return findings.stream()
                .filter(entry -> entry.key().equals(findingId))
                .map(LedgerEntry::pictureSha256)
                .collect(java.util.stream.Collectors.toSet());
    }

    @Override
    public Set<String> heldConflicts() {
        return held;
    }

    @Override
    public List<RaisedFlag> flags() {
        return findings.stream()
                .flatMap(entry -> entry.rules().stream().map(rule -> new RaisedFlag(entry.key(), rule)))
                .toList();
    }

    @Override
    public List<ExpectedReport> expectedReports() {
        return expected;
    }
}
