package org.scrutineer.rehearsal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutineer.rehearsal.answers.Fault;
import org.scrutineer.rehearsal.answers.Sheet;
import org.scrutineer.rehearsal.answers.SheetMother;
import org.scrutineer.rehearsal.kit.MissionKit;
import org.scrutineer.rehearsal.kit.Purpose;
import org.scrutineer.rehearsal.ledger.FilledForms;
import org.scrutineer.rehearsal.ledger.Ledger;
import org.scrutineer.rehearsal.ledger.LedgerEntry;

class ComparisonTest {

    private static final int VISITS = 40;

    private final Ledger ledger = new Ledger();

    @BeforeEach
    void fortyVisitsAndATabulation() {
        for (int n = 0; n < VISITS; n++) {
            Map<String, String> answers = new HashMap<>();
            answers.put("B_region", n % 3 == 0 ? "KZ-10" : "KZ-11");
            answers.put("B_settlement", n % 2 == 0 ? "urban" : "rural");
            answers.put("B_pec", "10000" + n);
            answers.put("B_group", n % 10 == 0 ? "yes" : n % 10 == 1 ? "" : "no");
            answers.put("B_present", n % 2 == 0 ? "media police" : "media");
            answers.put("B_voters_reg", Integer.toString(100 + n));
            answers.put("B_q_overall", n % 8 == 0 ? "bad" : "good");
            Fault fault = n == 7 ? Fault.of("X3") : Fault.NONE;
            Sheet sheet = SheetMother.sheet(Purpose.VOTING, n).faulty(Map.of(), fault);
            ledger.accepted(FilledForms.of(sheet, answers), n == 5 ? "5e5e" : "");
        }
        ledger.accepted(
                FilledForms.form(
                        Purpose.TABULATION, 1, Map.of("D_region", "KZ-10", "D_tec", "1001", "D_settlement", "urban")),
                "");
    }

    private FaithfulPlatform platform() {
        return new FaithfulPlatform(ledger.entries());
    }

    private Comparison compare(ReportedFigures reported) {
        return Comparison.of(ledger, MissionKit.forms(), reported);
    }

    @Test
    void aFaithfulPlatformIsEqual() {
        FaithfulPlatform platform = platform();
        platform.expected = List.of(
                new ExpectedReport(Purpose.VOTING, "100001"),
                new ExpectedReport(Purpose.VOTING, "999999"),
                new ExpectedReport(Purpose.TABULATION, "1001"));
        ledger.conflict("uuid:c");
        platform.held = Set.of("uuid:c");

        Comparison comparison = compare(platform);

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.compared()).isGreaterThan(1500);
        assertThat(comparison.coverage().get(Purpose.VOTING.ordinal()))
                .isEqualTo(new Comparison.CoverageLine("voting", 2, VISITS, VISITS, 1, 35, VISITS, 35, VISITS));
    }

    @Test
    void oneOtherAnswerIsFoundWhereItIs() {
        FaithfulPlatform platform = platform();
        LedgerEntry victim = platform.findings.stream()
                .filter(entry -> entry.answer("group").equals("yes"))
                .findFirst()
                .orElseThrow();
        Map<String, String> answers = new HashMap<>(victim.answers());
        answers.put("B_group", "no");
        platform.findings.remove(victim);
        platform.findings.add(new LedgerEntry(
                victim.key(),
                victim.purpose(),
                victim.teamCode(),
                victim.instanceId(),
                victim.corrected(),
                answers,
                victim.pictureSha256(),
                victim.rules()));

        List<Difference> differences = compare(platform).differences();

        assertThat(differences)
                .allSatisfy(difference -> assertThat(difference.question()).isEqualTo("B_group"))
                .contains(
                        new Difference("kz2022_b", "B_group", "all", "count yes", "4", "3"),
                        new Difference("kz2022_b", "B_group", "all", "count no", "32", "33"),
                        new Difference(
                                "kz2022_b",
                                "B_group",
                                "region " + victim.answer("region"),
                                "count no",
                                victim.answer("region").equals("KZ-10") ? "11" : "21",
                                victim.answer("region").equals("KZ-10") ? "12" : "22"))
                .hasSize(6);
    }

    @Test
    void aLostFindingIsFoundByItsId() {
        FaithfulPlatform platform = platform();
        LedgerEntry lost = platform.findings.removeFirst();

        List<Difference> differences = compare(platform).differences();

        assertThat(differences)
                .contains(new Difference("findings", "-", lost.instanceId(), "stored", "1", "0"))
                .contains(new Difference("summary", "-", "all", "received", "41", "40"));
    }

    @Test
    void aFindingCountedTwiceIsFound() {
        FaithfulPlatform platform = platform();
        LedgerEntry twice = platform.findings.getFirst();
        platform.findings.add(twice);

        List<Difference> differences = compare(platform).differences();

        assertThat(differences).contains(new Difference("findings", "-", twice.instanceId(), "stored", "1", "2"));
    }

    @Test
    void aWrongSumIsFound() {
        ReportedFigures spoiled = new Spoiled(platform()) {
            @Override
            public JsonNode tallies(String formId, Grouping by) {
                JsonNode answer = super.tallies(formId, by);
                for (JsonNode group : answer.path("groups")) {
                    for (JsonNode question : group.path("questions")) {
                        if (question.path("code").asText().equals("B_voters_reg") && by == Grouping.ALL) {
                            ((ObjectNode) question).put("sum", 1);
                        }
                    }
                }
                return answer;
            }
        };

        assertThat(compare(spoiled).differences())
                .containsExactly(new Difference("kz2022_b", "B_voters_reg", "all", "sum", "4780", "1"));
    }

    @Test
    void aQuestionThatIsNotReportedIsFound() {
        ReportedFigures spoiled = new Spoiled(platform()) {
            @Override
            public JsonNode tallies(String formId, Grouping by) {
                JsonNode answer = super.tallies(formId, by);
                if (by == Grouping.SETTLEMENT && formId.equals("kz2022_d")) {
                    ((com.fasterxml.jackson.databind.node.ArrayNode)
                                    answer.path("groups").path(0).path("questions"))
                            .remove(0);
                }
                return answer;
            }
        };

        assertThat(compare(spoiled).differences())
                .containsExactly(
                        new Difference("kz2022_d", "D_team", "settlement urban", "question", "asked", "absent"));
    }

    @Test
    void aPictureThatIsNotStoredIsFound() {
        ReportedFigures spoiled = new Spoiled(platform()) {
            @Override
            public Set<String> attachments(String findingId) {
                return Set.of("0000");
            }
        };

        assertThat(compare(spoiled).differences())
                .containsExactly(new Difference("pictures", "-", "uuid:VOTING-5", "stored", "yes", "no"));
    }

    @Test
    void aConflictThatIsNotHeldIsFound() {
        ledger.conflict("uuid:c");

        assertThat(compare(platform()).differences())
                .contains(new Difference("held", "-", "uuid:c", "held", "yes", "no"));
    }

    @Test
    void aPlantedFaultThatIsNotFlaggedIsFoundByItsId() {
        ReportedFigures spoiled = new Spoiled(platform()) {
            @Override
            public List<RaisedFlag> flags() {
                return List.of();
            }
        };

        assertThat(compare(spoiled).differences())
                .containsExactly(
                        new Difference("flags", "-", "all", "flags", "1", "0"),
                        new Difference("flags", "X3", "uuid:VOTING-7", "flagged", "yes", "no"));
    }

    @Test
    void aFlagOnWhatIsAsItShouldBeIsFoundByItsId() {
        ReportedFigures spoiled = new Spoiled(platform()) {
            @Override
            public List<RaisedFlag> flags() {
                return List.of(new RaisedFlag("VOTING/7", "X3"), new RaisedFlag("VOTING/8", "S4"));
            }
        };

        assertThat(compare(spoiled).differences())
                .containsExactly(
                        new Difference("flags", "-", "all", "flags", "1", "2"),
                        new Difference("flags", "S4", "uuid:VOTING-8", "flagged", "no", "yes"));
    }

    @Test
    void theTableSaysWhereItIsNotEqual() {
        FaithfulPlatform platform = platform();
        platform.findings.removeLast();

        List<String> lines = ResultTable.lines(ledger, compare(platform));

        assertThat(lines)
                .anySatisfy(line -> assertThat(line).startsWith("NOT EQUAL"))
                .anySatisfy(line -> assertThat(line).contains("kz2022_b", "findings", "40", "39"));
        assertThat(ResultTable.lines(ledger, compare(platform())))
                .anySatisfy(line -> assertThat(line).startsWith("Equal:"));
    }
}
