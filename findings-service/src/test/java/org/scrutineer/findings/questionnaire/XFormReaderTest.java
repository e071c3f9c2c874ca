package org.scrutineer.findings.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.findings.TestForm;
import org.scrutineer.testkit.Kit;

class XFormReaderTest {

    private final XFormReader reader = new XFormReader();

    @Test
    void readsTheVotingFormOfTheKit() {
        ReadForm form = reader.read(Kit.bytes("forms/kz2022_b.xml"));

        assertThat(form.formId()).isEqualTo("kz2022_b");
        assertThat(form.formVersion()).isEqualTo("2022111001");
        assertThat(form.title()).isEqualTo("Form B: Voting - Presidential election, 20 November 2022");
        assertThat(form.media()).containsExactly("polling_stations.csv");
        Map<String, Question> questions = byCode(form);
        assertThat(questions.get("B_q_overall").kind()).isEqualTo(QuestionKind.SELECT_ONE);
        assertThat(questions.get("B_q_overall").path()).isEqualTo("/data/rating/B_q_overall");
        assertThat(questions.get("B_q_overall").labels()).containsOnlyKeys("en", "ru", "kk");
        assertThat(questions.get("B_q_overall").choices())
                .extracting(Question.Option::value)
                .containsExactly("very_good", "good", "bad", "very_bad");
        assertThat(questions.get("B_q_overall").choices().getFirst().labels())
                .containsEntry("en", "Very good")
                .containsOnlyKeys("en", "ru", "kk");
        assertThat(questions.get("B_present").kind()).isEqualTo(QuestionKind.SELECT_MULTIPLE);
        assertThat(questions.get("B_pec_total").kind()).isEqualTo(QuestionKind.INTEGER);
        assertThat(questions.get("B_t_arr").kind()).isEqualTo(QuestionKind.TIME);
        assertThat(questions.get("B_gps").kind()).isEqualTo(QuestionKind.GEOPOINT);
        assertThat(questions.get("B_comment").kind()).isEqualTo(QuestionKind.TEXT);
        assertThat(questions.get("B_problems").kind()).isEqualTo(QuestionKind.CALCULATED);
        assertThat(questions.get("start").kind()).isEqualTo(QuestionKind.METADATA);
        assertThat(questions.get("B_region").choices()).hasSize(20);
        assertThat(questions.get("B_tec").choices()).hasSize(220);
        assertThat(questions.get("B_pec").choices())
                .as("come from the station list")
                .isEmpty();
        assertThat(questions).doesNotContainKeys("B_title", "B_note_pace", "instanceID", "instanceName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c", "d"})
    void readsEveryFormOfTheKitWithUniqueCodes(String letter) {
        ReadForm form = reader.read(Kit.bytes("forms/kz2022_" + letter + ".xml"));

        assertThat(form.questions()).hasSizeGreaterThan(50);
        assertThat(form.questions()).extracting(Question::code).doesNotHaveDuplicates();
    }

    @Test
    void readsPhotosAsFiles() {
        Map<String, Question> questions = byCode(reader.read(bytes(TestForm.xform("f", "1"))));

        assertThat(questions.get("photo").kind()).isEqualTo(QuestionKind.BINARY);
        assertThat(questions.get("audit").kind()).isEqualTo(QuestionKind.BINARY);
        assertThat(questions.get("overall").choices())
                .containsExactly(
                        new Question.Option("good", Map.of("default", "Good")),
                        new Question.Option("bad", Map.of("default", "Bad")));
    }

    @ParameterizedTest
    @CsvSource({
        "<two><name/></two>, /data/two/name, two/name",
        "<name/>, /data/name, data/name",
    })
    void tellsQuestionsOfOneNameApart(String node, String path, String code) {
        String form = TestForm.xform("f", "1", "t", false)
                .replace("<station/>", "<one><name/></one>" + node)
                .replace("\"/data/station\"", "\"/data/one/name\"")
                .replace("<select1", "<input ref=\"" + path + "\"><label>n</label></input><select1");

        assertThat(byCode(reader.read(bytes(form)))).containsKeys("name", code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no XML at all",
                "<data id=\"x\" version=\"1\"/>",
                "<!DOCTYPE h [<!ENTITY e \"x\">]><h>&e;</h>",
                "<!DOCTYPE h SYSTEM \"http://localhost:1/evil.dtd\"><h/>",
            })
    void refusesWhatIsNoForm(String form) {
        assertThatThrownBy(() -> reader.read(bytes(form)))
                .isInstanceOf(XFormUnreadable.class)
                .message()
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " version=\"\""})
    void readsAFormWithoutVersion(String version) {
        String form = TestForm.xform("f", "1").replace(" version=\"1\"", version);

        assertThat(reader.read(bytes(form)).formVersion()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "___", "1/2"})
    void refusesAVersionThatCannotBeTold(String version) {
        assertThatThrownBy(() -> reader.read(bytes(TestForm.xform("f", version))))
                .isInstanceOf(XFormUnreadable.class)
                .hasMessageContaining("version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "..\\b"})
    void refusesAnIdThatCouldBeAPath(String id) {
        assertThatThrownBy(() -> reader.read(bytes(TestForm.xform(id, "1")))).isInstanceOf(XFormUnreadable.class);
    }

    @Test
    void refusesEndlessDepth() {
        String form = "<a>".repeat(10_000) + "</a>".repeat(10_000);

        assertThatThrownBy(() -> reader.read(bytes(form))).isInstanceOf(XFormUnreadable.class);
    }

    private static Map<String, Question> byCode(ReadForm form) {
        return form.questions().stream().collect(Collectors.toMap(Question::code, Function.identity()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
