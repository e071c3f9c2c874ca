package org.scrutineer.rehearsal.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scrutineer.rehearsal.kit.FormDefinition;
import org.scrutineer.rehearsal.kit.FormQuestion;
import org.scrutineer.rehearsal.kit.MissionKit;
import org.scrutineer.rehearsal.kit.Purpose;
import org.scrutineer.rehearsal.kit.QuestionKind;

class SheetAnswersTest {

    private static final int SHEETS = 4000;
    /// About one in 30,000 for one comparison by chance alone; the seed is fixed, so it never happens twice.
    private static final double SIGMAS = 4.2;

    private static final ShareTable SHARES = ShareTable.load();

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void everyQuestionOfAListHasARowAndReachesItsShares(Purpose purpose) {
        FormDefinition form = MissionKit.forms().get(purpose.ordinal());
        List<SheetAnswers> answers = sheets(purpose);
        List<String> place = List.copyOf(Place.of(SheetMother.sheet(purpose, 1)).keySet());
        for (FormQuestion question : form.questions()) {
            if (isDrawn(question) && !place.contains(question.code())) {
                Shares shares = SHARES.of(question.code()).orElseThrow(() -> new AssertionError(question.code()));
                reaches(question.code(), shares, answers);
            }
        }
    }

    private static boolean isDrawn(FormQuestion question) {
        return (question.kind() == QuestionKind.SELECT_ONE || question.kind() == QuestionKind.SELECT_MULTIPLE)
                && !question.code().endsWith("_pec");
    }

    private static void reaches(String code, Shares shares, List<SheetAnswers> answers) {
        Map<String, Integer> counts = new HashMap<>();
        for (SheetAnswers sheet : answers) {
            for (String value : sheet.to(code, true).split(" ", -1)) {
                counts.merge(value, 1, Integer::sum);
            }
        }
        shares.values().forEach((value, share) -> {
            boolean makesUpForNone = shares.mode() == Shares.Mode.EACH
                    && value.equals(shares.choices().iterator().next());
            if (!makesUpForNone) {
                double deviation = Math.sqrt(share * (1 - share) / SHEETS);
                assertThat(counts.getOrDefault(value, 0) / (double) SHEETS)
                        .as("%s = %s", code, value)
                        .isBetween(share - SIGMAS * deviation, share + SIGMAS * deviation);
            }
        });
    }

    @Test
    void oneOptionalAnswerInAHundredIsBlankAndNoRequiredOne() {
        List<SheetAnswers> answers = sheets(Purpose.VOTING);

        long optional = answers.stream()
                .filter(sheet -> sheet.to("B_group", false).isEmpty())
                .count();
        long required = answers.stream()
                .filter(sheet -> sheet.to("B_group", true).isEmpty())
                .count();

        assertThat(optional).isBetween(15L, 70L);
        assertThat(required).isZero();
    }

    @Test
    void badPlacesAreBadInSeveralWays() {
        List<SheetAnswers> answers = sheets(Purpose.VOTING);
        List<SheetAnswers> bad = answers.stream()
                .filter(sheet -> sheet.to("B_q_overall", true).endsWith("bad"))
                .toList();

        double all = share(answers, "B_group");
        double amongBad = share(bad, "B_group");

        assertThat(amongBad).isGreaterThan(2 * all);
    }

    @Test
    void whatIsPlantedIsAnswered() {
        Sheet sheet = SheetMother.sheet(Purpose.VOTING, 3, Map.of("B_group", "yes"));

        assertThat(new SheetAnswers(sheet, SHARES, new Seeds(1), Set.of()).to("B_group", false))
                .isEqualTo("yes");
    }

    @Test
    void nobodyRatesAPlaceWellWhereSheTickedTwoProblems() {
        Map<String, String> two = Map.of("B_group", "yes", "B_proxy", "yes");
        Set<String> problems = two.keySet();

        for (int n = 0; n < 50; n++) {
            Sheet sheet = SheetMother.sheet(Purpose.VOTING, n, two);
            assertThat(new SheetAnswers(sheet, SHARES, new Seeds(1), problems).to("B_q_overall", true))
                    .isIn("bad", "very_bad");
        }
    }

    private static double share(List<SheetAnswers> answers, String code) {
        long yes = answers.stream()
                .filter(sheet -> sheet.to(code, true).equals("yes"))
                .count();
        return yes / (double) answers.size();
    }

    private static List<SheetAnswers> sheets(Purpose purpose) {
        Seeds seeds = new Seeds(2022);
        List<SheetAnswers> answers = new ArrayList<>();
        for (int n = 0; n < SHEETS; n++) {
            answers.add(new SheetAnswers(SheetMother.sheet(purpose, n), SHARES, seeds, Set.of()));
        }
        return answers;
    }
}
