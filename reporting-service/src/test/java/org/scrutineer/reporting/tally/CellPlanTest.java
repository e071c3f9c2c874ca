package org.scrutineer.reporting.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutineer.reporting.form.FormQuestion;

/// What one finding adds to the counters.
class CellPlanTest {

    private final Map<CellKey, Integer> counts = new HashMap<>();
    private final Map<CellKey, Integer> sums = new HashMap<>();
    private final CellPlan plan = CellPlan.of(
            List.of(
                    question("rating", "SELECT_ONE", "very_good", "good", "bad", "very_bad"),
                    question("present", "SELECT_MULTIPLE", "police", "proxies"),
                    question("voters", "INTEGER"),
                    question("comment", "TEXT"),
                    question("station", "SELECT_ONE")),
            this::number);

    private int number(CellKey key) {
        Map<CellKey, Integer> cells = key.fact() == Fact.SUM ? sums : counts;
        return cells.computeIfAbsent(key, fresh -> cells.size() + 1);
    }

    @Test
    void aChoiceCountsAsAnsweredAndAsItself() {
        assertThat(facts(Map.of("rating", "good"))).containsExactly("rating ANSWERED", "rating CHOICE good");
    }

    @Test
    void severalChoicesCountEachAndOnceAsAnswered() {
        assertThat(facts(Map.of("present", " police  proxies police ")))
                .containsExactly("present ANSWERED", "present CHOICE police", "present CHOICE proxies");
    }

    @Test
    void aChoiceThatTheFormDoesNotListIsCountedApart() {
        assertThat(facts(Map.of("rating", "splendid"))).containsExactly("rating ANSWERED", "rating UNLISTED");
    }

    @Test
    void listsFromAMediaFileCountOnlyAsAnswered() {
        assertThat(facts(Map.of("station", "110530"))).containsExactly("station ANSWERED");
    }

    @Test
    void emptyMeansAskedAndNotAnsweredWhileAbsentCountsNothing() {
        assertThat(facts(Map.of("comment", "  "))).containsExactly("comment BLANK");
        assertThat(facts(Map.of())).isEmpty();
    }

    @Test
    void ignoresWhatTheFormDoesNotAsk() {
        assertThat(facts(Map.of("group", "x"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"326, true", "0, false", "-4, false", "12.5, true"})
    void numbersAreSummedAndCountedWhenAboveZero(String answer, boolean positive) {
        Contribution contribution = plan.contributionOf(Map.of("voters", answer), Set.of());

        assertThat(contribution.sumValues()).containsExactly(new BigDecimal(answer));
        assertThat(facts(Map.of("voters", answer)))
                .contains("voters ANSWERED", "voters NUMERIC")
                .matches(facts -> facts.contains("voters POSITIVE") == positive);
    }

    @ParameterizedTest
    @CsvSource({"many", "1e9", "1234567890123456", "12.1234567", "NaN"})
    void whatIsNoReasonableNumberIsAnsweredButNotSummed(String answer) {
        assertThat(plan.contributionOf(Map.of("voters", answer), Set.of()).sumCells())
                .isEmpty();
        assertThat(facts(Map.of("voters", answer))).containsExactly("voters ANSWERED");
    }

    @Test
    void takingOutWhatWasPutInLeavesNothing() {
        TallyKey key = new TallyKey("kz2022", "b", "KZ-11", "rural", false, 0);
        Contribution contribution = plan.contributionOf(Map.of("rating", "good", "voters", "326"), Set.of());
        TallyDeltas deltas = new TallyDeltas();

        deltas.add(key, contribution);
        deltas.subtract(key, contribution);

        assertThat(deltas.rows()).isEmpty();
    }

    @Test
    void aCorrectionMovesOneCounterToAnother() {
        TallyKey key = new TallyKey("kz2022", "b", "KZ-11", "rural", false, 0);
        TallyDeltas deltas = new TallyDeltas();

        deltas.subtract(key, plan.contributionOf(Map.of("rating", "good", "voters", "326"), Set.of()));
        deltas.add(key, plan.contributionOf(Map.of("rating", "bad", "voters", "362"), Set.of()));

        assertThat(deltas.rows()).singleElement().satisfies(row -> {
            assertThat(row.findings()).isZero();
            assertThat(row.sums()).containsExactly(new BigDecimal("36"));
            assertThat(changes(row.counts())).isEqualTo(Map.of("rating CHOICE bad", 1, "rating CHOICE good", -1));
        });
    }

    @Test
    void aCorrectedPlaceMovesTheWholeFinding() {
        TallyKey before = new TallyKey("kz2022", "b", "KZ-11", "rural", false, 0);
        TallyKey after = new TallyKey("kz2022", "b", "KZ-71", "urban", false, 0);
        Contribution contribution = plan.contributionOf(Map.of("rating", "good"), Set.of());
        TallyDeltas deltas = new TallyDeltas();

        deltas.subtract(before, contribution);
        deltas.add(after, contribution);

        assertThat(deltas.rows())
                .extracting(TallyDeltas.Row::key, TallyDeltas.Row::findings)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(before, -1), org.assertj.core.groups.Tuple.tuple(after, 1));
    }

    private Set<String> facts(Map<String, String> answers) {
        Set<String> facts = new TreeSet<>();
        Arrays.stream(plan.contributionOf(answers, Set.of()).cells()).forEach(cell -> facts.add(name(cell)));
        return facts;
    }

    private Map<String, Integer> changes(int[] cells) {
        Map<String, Integer> changes = new TreeMap<>();
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != 0) {
                changes.put(name(i + 1), cells[i]);
            }
        }
        return changes;
    }

    private String name(int cell) {
        CellKey key = counts.entrySet().stream()
                .filter(entry -> entry.getValue() == cell)
                .findFirst()
                .orElseThrow()
                .getKey();
        return (key.questionCode() + " " + key.fact() + " " + key.choice()).strip();
    }

    private static FormQuestion question(String code, String kind, String... choices) {
        return new FormQuestion(code, kind, Map.of("en", code), List.of(choices), false, false, false, false, false);
    }
}
