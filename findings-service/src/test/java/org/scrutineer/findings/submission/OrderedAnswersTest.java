package org.scrutineer.findings.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.findings.questionnaire.Definition;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.questionnaire.FormStatus;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.Marks;
import org.scrutineer.findings.questionnaire.Purpose;
import org.scrutineer.findings.questionnaire.Question;
import org.scrutineer.findings.questionnaire.QuestionKind;

class OrderedAnswersTest {

    private static final KnownForm FORM = form("a", "b", "c");

    @Test
    void standInTheOrderOfTheQuestions() {
        assertThat(OrderedAnswers.of(FORM, Map.of("c", "Ә \"1\"\n", "a", "")))
                .isEqualTo("[\"\",null,\"Ә \\\"1\\\"\\n\"]");
    }

    @Test
    void areReadAsTheyWereWritten() {
        Map<Integer, String> read = new HashMap<>();

        OrderedAnswers.read(OrderedAnswers.of(FORM, Map.of("c", "Ә \"1\"\n\u0000", "a", "")), read::put);

        assertThat(read).containsOnly(entry(0, ""), entry(2, "Ә \"1\"\n\u0000"));
    }

    @Test
    void areFoundByTheirQuestionAgain() {
        Map<String, String> answers = Map.of("c", "3", "a", "");

        assertThat(OrderedAnswers.byCode(FORM, OrderedAnswers.of(FORM, answers)))
                .containsExactlyEntriesOf(new TreeMap<>(answers));
    }

    static Stream<Map<String, String>> whatDoesNotFit() {
        return Stream.of(
                Map.of(),
                Map.of("a", "1", "a[2]", "2"),
                Map.of("elsewhere", "1"),
                Map.of("a", "1", "b", "half of a character: \ud83d"),
                Map.of("a", "x".repeat(OrderedAnswers.LONGEST + 1)));
    }

    @ParameterizedTest
    @MethodSource("whatDoesNotFit")
    void areLeftToTheContentWhenTheyDoNotFit(Map<String, String> answers) {
        assertThat(OrderedAnswers.of(FORM, answers)).isNull();
    }

    /// An answer of one would hide that one of the other is left over.
    @Test
    void areLeftToTheContentWhereTwoQuestionsHaveOneCode() {
        KnownForm twins = form("name", "name");

        assertThat(OrderedAnswers.of(twins, Map.of("name", "A", "name[2]", "B")))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "\"a\"", "[1]", "[\"a\"", "[[]]", "[\"a"})
    void areNotReadFromAnythingElse(String text) {
        assertThatThrownBy(() -> OrderedAnswers.read(text, (question, answer) -> {}))
                .isInstanceOf(IllegalStateException.class);
    }

    private static KnownForm form(String... codes) {
        List<Question> questions =
                Stream.of(codes).map(OrderedAnswersTest::question).toList();
        return KnownForm.of(
                new FormKey("m", "f", "1"),
                Purpose.VOTING,
                FormStatus.PUBLISHED,
                new Definition(questions, List.of(), Marks.NONE));
    }

    private static Question question(String code) {
        return new Question(code, "/data/" + code, QuestionKind.TEXT, Map.of(), List.of());
    }
}
