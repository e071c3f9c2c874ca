package org.scrutineer.findings.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a >                            | The rule ends where a value is expected (at character 4)
            a > b c                        | An operator is missing before c (at character 7)
            a < b < c                      | Join two comparisons with and (at character 7)
            (a > b                         | ) is expected before the end (at character 7)
            a ~ b                          | A rule has no use for this character (at character 3)
            a = 'b                         | A text begins with a quote and does not end (at character 5)
            1.2.3 > 1                      | 1.2.3 is no number (at character 1)
            launch(a)                      | There is no function launch (at character 1)
            abs(a, b) > 1                  | abs takes other arguments (at character 1)
            total(a) > 1                   | total takes other arguments (at character 1)
            exists(same_car, true)         | There are no forms called same_car (at character 8)
            other.team = 'a'               | other. belongs inside exists or count (at character 1)
            same_team = 'a'                | same_team is no value (at character 1)
            and a                          | A value is expected before and (at character 1)
            a = * b                        | A value is expected, not * (at character 5)
            """)
    void saysWhatCannotBeReadAndWhere(String condition, String message) {
        assertThatThrownBy(() -> Parser.parse(condition))
                .isInstanceOf(ExpressionUnreadable.class)
                .hasMessage(message);
    }

    @Test
    void refusesOneExistsInsideAnother() {
        assertThatThrownBy(() -> Parser.parse("exists(same_team, exists(same_station, true))"))
                .hasMessageContaining("One exists inside another");
    }

    @Test
    void refusesWhatIsTooDeepOrTooLong() {
        assertThatThrownBy(() -> Parser.parse("(".repeat(60) + "a" + ")".repeat(60)))
                .hasMessageContaining("nested too deep");
        assertThatThrownBy(() -> Parser.parse("not ".repeat(200) + "a")).hasMessageContaining("nested too deep");
        assertThatThrownBy(() -> Parser.parse("a = 1 or ".repeat(300) + "b = 1"))
                .hasMessageContaining("at most 2000 characters");
    }

    @Test
    void tellsWhatAnExpressionRefersTo() {
        Names names = Names.of(Parser.parse(
                "_a > 1 and station.kind = 'x' and total('_r_') > answer('g/b') and exists(same_team, other._c > _d)"));

        assertThat(names.questions()).containsExactly("_a", "g/b", "_d");
        assertThat(names.own()).contains("station.kind");
        assertThat(names.ofOthers()).containsExactly("_c");
        assertThat(names.prefixes()).containsExactly("_r_");
        assertThat(names.sets()).extracting(Expression.Over::set).containsExactly("same_team");
    }
}
