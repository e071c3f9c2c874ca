package org.scrutineer.findings.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.findings.questionnaire.Definition;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.questionnaire.FormStatus;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.Marks;
import org.scrutineer.findings.questionnaire.Purpose;
import org.scrutineer.findings.questionnaire.Question;
import org.scrutineer.findings.questionnaire.QuestionKind;

class SubmissionReaderTest {

    private final SubmissionReader reader =
            new SubmissionReader(key -> key.formId().equals("f") ? Optional.of(form(key)) : Optional.empty());

    @Test
    void readsAnswersAndIdentity() throws Unreadable {
        Submission submission = read("""
                <data id="f" version="1"><a>x &lt; y</a><g><b/></g><photo> p.jpg </photo>
                <orx:meta xmlns:orx="http://openrosa.org/xforms"><orx:instanceID> uuid:1 </orx:instanceID>
                <orx:deprecatedID>uuid:0</orx:deprecatedID></orx:meta></data>""");

        assertThat(submission.formId()).isEqualTo("f");
        assertThat(submission.formVersion()).isEqualTo("1");
        assertThat(submission.instanceId()).isEqualTo("uuid:1");
        assertThat(submission.deprecatedId()).isEqualTo("uuid:0");
        assertThat(submission.answers())
                .containsExactly(Map.entry("a", "x < y"), Map.entry("b", ""), Map.entry("photo", " p.jpg "));
        assertThat(submission.files()).containsExactly("p.jpg");
    }

    @Test
    void tellsAskedAndNotAnsweredFromNotAsked() throws Unreadable {
        assertThat(read("<data id='f' version='1'><a/></data>").answers())
                .containsEntry("a", "")
                .doesNotContainKey("b");
    }

    @Test
    void takesTheInstanceIdFromTheRootToo() throws Unreadable {
        assertThat(read("<data id='f' version='1' instanceID='uuid:7'><a/></data>")
                        .instanceId())
                .isEqualTo("uuid:7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aBlankInstanceIdIsNone(String blank) throws Unreadable {
        assertThat(read("<data id='f' version='1' instanceID='" + blank + "'><a/></data>")
                        .instanceId())
                .isNull();
        assertThat(read("<data id='f' version='1'><a/><meta><instanceID>" + blank + "</instanceID></meta></data>")
                        .instanceId())
                .isNull();
    }

    @Test
    void numbersTheTurnsOfARepeatedGroup() throws Unreadable {
        assertThat(read("<data id='f'><g><b>1</b></g><g><b>2</b></g><g/><g><b>4</b></g></data>")
                        .answers())
                .containsExactly(Map.entry("b", "1"), Map.entry("b[2]", "2"), Map.entry("b[4]", "4"));
    }

    @Test
    void readsTheIdentityOfAFormItDoesNotKnow() throws Unreadable {
        Submission submission = read("<data id='other'><meta><instanceID>uuid:1</instanceID></meta></data>");

        assertThat(submission.form()).isEmpty();
        assertThat(submission.instanceId()).isEqualTo("uuid:1");
    }

    @Test
    void expectsTheFilesOfAnEncryptedSubmission() throws Unreadable {
        Submission submission = read("""
                <data id="f" version="1" encrypted="yes" xmlns="http://www.opendatakit.org/xforms/encrypted">
                <base64EncryptedKey>k</base64EncryptedKey><n:meta xmlns:n="http://openrosa.org/xforms">
                <n:instanceID>uuid:1</n:instanceID></n:meta><media><file>p.jpg.enc</file></media>
                <encryptedXmlFile>submission.xml.enc</encryptedXmlFile></data>""");

        assertThat(submission.files()).containsExactlyInAnyOrder("p.jpg.enc", "submission.xml.enc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not XML",
                "<data id='f'>",
                "<data id='f'/><data/>",
                "<data/>",
                "<data id=''/>",
                "<!DOCTYPE data><data id='f'/>",
                "<!DOCTYPE data [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><data id='f'><a>&e;</a></data>",
                "<data id='f'><a>&undeclared;</a></data>",
                "<data id='f' encrypted='yes'/>",
                "\uFEFF\uFEFF<data id='f'/>",
            })
    void refusesWhatIsNoSubmission(String xml) {
        assertThatThrownBy(() -> read(xml))
                .isInstanceOf(Unreadable.class)
                .message()
                .isNotBlank()
                .doesNotContain("root:");
    }

    @Test
    void refusesABillionLaughs() {
        StringBuilder xml = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 40; i++) {
            xml.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
        }
        xml.append("]><data id='f'><a>&a39;</a></data>");

        assertThatThrownBy(() -> read(xml.toString())).isInstanceOf(Unreadable.class);
    }

    @Test
    void boundsDepthElementsAndIdentifiers() {
        assertThatThrownBy(() -> read("<data id='f'>" + "<x>".repeat(250) + "</x>".repeat(250) + "</data>"))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> read("<data id='f'>" + "<x/>".repeat(260_000) + "</data>"))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> read("<data id='" + "f".repeat(300) + "'/>")).isInstanceOf(Unreadable.class);
    }

    private Submission read(String xml) throws Unreadable {
        return reader.read("m", xml.getBytes(StandardCharsets.UTF_8));
    }

    private static KnownForm form(FormKey key) {
        return KnownForm.of(
                key,
                Purpose.VOTING,
                FormStatus.PUBLISHED,
                new Definition(
                        List.of(
                                question("a", "/data/a", QuestionKind.TEXT),
                                question("b", "/data/g/b", QuestionKind.TEXT),
                                question("photo", "/data/photo", QuestionKind.BINARY)),
                        List.of(),
                        Marks.NONE));
    }

    private static Question question(String code, String path, QuestionKind kind) {
        return new Question(code, path, kind, Map.of(), List.of());
    }
}
