package org.scrutineer.findings.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {

    private final TestSubject finding = new TestSubject()
            .with("women", 5)
            .with("members", 7)
            .with("zero", 0)
            .with("kind", "regular")
            .with("present", "police media")
            .with("closed", new Value.Clock(LocalTime.of(19, 40)))
            .with("left", new Value.Moment(Instant.parse("2022-11-20T10:00:00Z")))
            .with("secret_words", "Mr Smith told us")
            .with("total _r_cand_", 979);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            women > members                          | OK
            women < members                          | FLAGGED
            women <= 5 and members >= 7              | FLAGGED
            women != 5 or members != 7               | OK
            women + 2 = members                      | FLAGGED
            2 + 3 * 4 = 14                           | FLAGGED
            (2 + 3) * 4 = 20                         | FLAGGED
            10 - 2 - 3 = 5                           | FLAGGED
            -women = 0 - 5                           | FLAGGED
            not women = 5                            | OK
            not women = 4 and members = 7            | FLAGGED
            kind = 'regular'                         | FLAGGED
            kind != 'regular'                        | OK
            closed < '20:00'                         | FLAGGED
            closed > '20:00'                         | OK
            members = '7'                            | FLAGGED
            chosen(present, 'police')                | FLAGGED
            chosen(present, 'pol')                   | OK
            one_of(kind, 'special', 'regular')       | FLAGGED
            one_of(kind, 'special')                  | OK
            abs(women - members) = 2                 | FLAGGED
            if(women > 3, members > 8, members > 1)  | OK
            coalesce(gone, members) = 7              | FLAGGED
            known(gone)                              | OK
            known(women)                             | FLAGGED
            total('_r_cand_') = 979                  | FLAGGED
            answer('women') = 5                      | FLAGGED
            """)
    void judges(String condition, Outcome outcome) {
        assertThat(judge(condition).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gone > 1                      | gone was not asked
            women > gone                  | gone was not asked
            not gone                      | gone was not asked
            -gone = 1                     | gone was not asked
            abs(gone) = 1                 | gone was not asked
            women = 5 and gone > 1        | gone was not asked
            gone > 1 or women = 4         | gone was not asked
            if(gone, true, true)          | gone was not asked
            chosen(gone, 'a')             | gone was not asked
            one_of(gone, 'a')             | gone was not asked
            coalesce(gone, lost) > 1      | lost was not asked
            total('_x_') = 1              | _x_ was not asked
            women / zero > 3              | division by zero
            women / (members - 7) > 3     | division by zero
            kind > 3                      | a text cannot be compared with a number
            kind + 1 = 2                  | + needs numbers
            left > closed                 | a moment cannot be compared with a time of day
            women                         | the rule is no condition
            women and true                | and, or need conditions
            not women                     | not needs a condition
            """)
    void isMissingWithAReason(String condition, String reason) {
        assertThat(judge(condition)).isEqualTo(new Judgement(Outcome.MISSING, reason));
    }

    @ParameterizedTest
    @CsvSource({"gone > 1 and women = 4, OK", "women = 4 and gone > 1, OK", "gone > 1 or women = 5, FLAGGED"})
    void oneSideDecidesWhateverTheOtherMisses(String condition, Outcome outcome) {
        assertThat(judge(condition).outcome()).isEqualTo(outcome);
    }

    @Test
    void explainsAFlagByTheValuesThatDecided() {
        Judgement judgement = judge("members < 1 or women > 3 and kind = 'regular'");

        assertThat(judgement).isEqualTo(new Judgement(Outcome.FLAGGED, "women = 5, kind = regular"));
    }

    @Test
    void neverShowsWords() {
        assertThat(judge("known(secret_words) and secret_words != ''").explanation())
                .isEqualTo("secret_words = given");
    }

    @Test
    void findsAnotherFormAndSaysWhich() {
        finding.withTeamMate(new TestSubject().with("finding", "first").with("speed_kmh", 90));
        finding.withTeamMate(new TestSubject().with("finding", "second").with("speed_kmh", 200));

        assertThat(judge("exists(same_team, other.speed_kmh > 150 and women = 5)"))
                .isEqualTo(new Judgement(Outcome.FLAGGED, "other.speed_kmh = 200, women = 5, other.finding = second"));
        assertThat(judge("exists(same_team, other.speed_kmh > 500)").outcome()).isEqualTo(Outcome.OK);
        assertThat(judge("exists(same_station, true)").outcome()).isEqualTo(Outcome.OK);
        assertThat(judge("count(same_team, other.speed_kmh > 50) >= 2"))
                .isEqualTo(new Judgement(Outcome.FLAGGED, "forms in same_team = 2"));
    }

    @Test
    void isMissingWhenAnotherFormThatMightDecideLacksTheAnswer() {
        finding.withTeamMate(new TestSubject().with("finding", "first"));

        assertThat(judge("exists(same_team, other.speed_kmh > 150)"))
                .isEqualTo(new Judgement(Outcome.MISSING, "speed_kmh was not asked"));
    }

    @Test
    void staysQuickWithManyMissingValuesInsideEachOther() {
        String nested = "-".repeat(30) + "gone";

        assertThat(judge("abs(" + nested + ") = 1").outcome()).isEqualTo(Outcome.MISSING);
    }

    private Judgement judge(String condition) {
        return Evaluation.judge(Parser.parse(condition), finding);
    }
}
