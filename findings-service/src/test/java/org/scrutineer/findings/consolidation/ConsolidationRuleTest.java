package org.scrutineer.findings.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutineer.findings.questionnaire.Definition;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.questionnaire.FormStatus;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.Marks;
import org.scrutineer.findings.questionnaire.Purpose;
import org.scrutineer.findings.questionnaire.Question;
import org.scrutineer.findings.questionnaire.QuestionKind;
import org.scrutineer.findings.standing.ReviewState;

/// Which answer stands for a place that several findings describe.
class ConsolidationRuleTest {

    private static final Instant NOON = Instant.parse("2022-11-20T06:00:00Z");
    private static final KnownForm FORM = KnownForm.of(
            new FormKey("kz2022", "c", "1"),
            Purpose.COUNTING,
            FormStatus.PUBLISHED,
            new Definition(
                    List.of(
                            question("team", QuestionKind.TEXT),
                            question("start", QuestionKind.METADATA),
                            question("arrival", QuestionKind.TIME),
                            question("departure", QuestionKind.TIME),
                            question("photo", QuestionKind.BINARY),
                            question("overall", QuestionKind.SELECT_ONE),
                            question("present", QuestionKind.SELECT_MULTIPLE),
                            question("inbox", QuestionKind.INTEGER)),
                    List.of(),
                    new Marks(
                            java.util.Set.of(),
                            java.util.Set.of(),
                            java.util.Set.of(),
                            null,
                            java.util.Set.of(),
                            new Marks.Fields(
                                    "team",
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    "arrival",
                                    "departure",
                                    null))));

    @Test
    void theLatestApprovedLeadsThenTheLatest() {
        FindingAtPlace early = finding(1, ReviewState.RECEIVED, Map.of("overall", "good"));
        FindingAtPlace late = finding(9, ReviewState.EDITED, Map.of("overall", "bad"));
        FindingAtPlace approved = finding(2, ReviewState.APPROVED, Map.of("overall", "very_good"));
        FindingAtPlace approvedLater = finding(3, ReviewState.APPROVED, Map.of("overall", "very_bad"));

        assertThat(line("overall", early, late).value()).isEqualTo("bad");
        assertThat(line("overall", early, late, approved).value()).isEqualTo("very_good");
        assertThat(line("overall", approvedLater, late, approved).value()).isEqualTo("very_bad");
        assertThat(line("overall", approvedLater, late, approved).source()).isEqualTo(approvedLater.findingId());
    }

    @Test
    void whatTheLeadingFindingDoesNotAnswerComesFromTheNext() {
        FindingAtPlace leading = finding(9, ReviewState.APPROVED, Map.of("overall", " ", "inbox", "312"));
        FindingAtPlace next = finding(1, ReviewState.RECEIVED, Map.of("overall", "good"));

        assertThat(line("overall", leading, next).value()).isEqualTo("good");
        assertThat(line("overall", leading, next).conflicting()).isFalse();
        assertThat(line("inbox", leading, next).given()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "overall, good, bad, true",
        "overall, good, ' good ', false",
        "present, police proxies, proxies  police, false",
        "present, police, police proxies, true",
        "inbox, 312, 0312.0, false",
        "inbox, 312, 313, true",
        "inbox, many, lots, true"
    })
    void answersThatMeanTheSameDoNotConflict(String code, String one, String other, boolean conflict) {
        assertThat(line(
                                code,
                                finding(1, ReviewState.RECEIVED, Map.of(code, one)),
                                finding(2, ReviewState.RECEIVED, Map.of(code, other)))
                        .conflicting())
                .isEqualTo(conflict);
    }

    @Test
    void whatBelongsToTheVisitIsNoQuestionAboutThePlace() {
        Map<String, String> answers = Map.of(
                "team", "0103",
                "start", "08:00",
                "arrival", "08:05",
                "departure", "08:40",
                "photo", "a.jpg",
                "overall", "good");

        Consolidation consolidation = consolidate(Map.of(), finding(1, ReviewState.RECEIVED, answers));

        assertThat(consolidation.lines()).extracting(Consolidation.Line::code).containsExactly("overall");
    }

    @Test
    void questionsOfRepeatedGroupsAreComparedTurnByTurn() {
        Consolidation consolidation = consolidate(
                Map.of(),
                finding(1, ReviewState.RECEIVED, Map.of("inbox", "1", "inbox[2]", "2")),
                finding(2, ReviewState.RECEIVED, Map.of("inbox", "1", "inbox[2]", "3")));

        assertThat(consolidation.line("inbox").orElseThrow().conflicting()).isFalse();
        assertThat(consolidation.line("inbox[2]").orElseThrow().conflicting()).isTrue();
    }

    @Test
    void whatAPersonChoseStaysWhenFurtherFindingsArriveAndIsMarkedToBeLookedAtAgain() {
        FindingAtPlace one = finding(1, ReviewState.RECEIVED, Map.of("inbox", "312"));
        FindingAtPlace other = finding(2, ReviewState.RECEIVED, Map.of("inbox", "321"));
        Decision decision = decision("312", one, other);
        assertThat(consolidate(Map.of("inbox", decision), one, other).outdated(decision))
                .isFalse();

        FindingAtPlace third = finding(4, ReviewState.APPROVED, Map.of("inbox", "999"));
        Consolidation later = consolidate(Map.of("inbox", decision), one, other, third);

        assertThat(later.line("inbox").orElseThrow().value()).isEqualTo("312");
        assertThat(later.line("inbox").orElseThrow().source()).isEqualTo(one.findingId());
        assertThat(later.outdated(decision)).isTrue();
    }

    @Test
    void whatWasHeldWhileAPersonDecidedMarksTheDecisionHoweverEarlyItCame() {
        FindingAtPlace one = finding(2, ReviewState.RECEIVED, Map.of("inbox", "312"));
        FindingAtPlace other = finding(2, ReviewState.RECEIVED, Map.of("inbox", "321"));
        Decision decision = decision("312", one, other);
        FindingAtPlace accepted = finding(1, ReviewState.RECEIVED, Map.of("inbox", "999"));

        assertThat(consolidate(Map.of("inbox", decision), one, other, accepted).outdated(decision))
                .isTrue();
    }

    @Test
    void whatLeftAndCameBackAsItWasIsNotLookedAtAgain() {
        FindingAtPlace one = finding(1, ReviewState.RECEIVED, Map.of("inbox", "312"));
        FindingAtPlace other = finding(2, ReviewState.RECEIVED, Map.of("inbox", "321"));
        Decision decision = decision("312", one, other);

        assertThat(consolidate(Map.of("inbox", decision), one).outdated(decision))
                .isFalse();
        assertThat(consolidate(Map.of("inbox", decision), one, other).outdated(decision))
                .isFalse();
    }

    @Test
    void whatAPersonChoseStaysWhenItsFindingCountsNoMore() {
        FindingAtPlace one = finding(1, ReviewState.RECEIVED, Map.of("inbox", "312"));
        FindingAtPlace other = finding(2, ReviewState.RECEIVED, Map.of("overall", "bad"));
        Decision decision = decision("312", one, other);

        Consolidation later = consolidate(Map.of("inbox", decision), other);

        assertThat(later.line("inbox").orElseThrow().value()).isEqualTo("312");
        assertThat(later.outdated(decision)).isTrue();
    }

    private static Consolidation.Line line(String code, FindingAtPlace... findings) {
        return consolidate(Map.of(), findings).line(code).orElseThrow();
    }

    private static Consolidation consolidate(Map<String, Decision> decisions, FindingAtPlace... findings) {
        List<FindingAtPlace> sorted = new ArrayList<>(List.of(findings));
        sorted.sort(FindingAtPlace.LEADING_FIRST);
        return Consolidation.of(sorted, decisions);
    }

    private static FindingAtPlace finding(int hours, ReviewState state, Map<String, String> answers) {
        return new FindingAtPlace(
                UUID.randomUUID(),
                1,
                1,
                false,
                "0103",
                state,
                NOON.plusSeconds(hours * 3600L),
                FORM,
                new LinkedHashMap<>(answers));
    }

    /// @param findings that were seen, the chosen one first
    private static Decision decision(String value, FindingAtPlace... findings) {
        return new Decision(
                "inbox",
                value,
                findings[0].findingId(),
                "The photo",
                "analyst",
                NOON.plusSeconds(3 * 3600L),
                consolidate(Map.of(), findings).contents());
    }

    private static Question question(String code, QuestionKind kind) {
        return new Question(code, "/data/" + code, kind, Map.of("en", code), List.of());
    }
}
