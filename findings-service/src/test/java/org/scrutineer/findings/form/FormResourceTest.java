package org.scrutineer.findings.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.TestForm.xform;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.findings.FormClosed;
import org.scrutineer.contracts.findings.FormPublished;
import org.scrutineer.contracts.findings.FormState;
import org.scrutineer.contracts.findings.Question;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.testkit.Kit;
import org.scrutineer.testkit.TestTopics;
import org.scrutineer.testkit.TestTopics.PublishedEvent;

@QuarkusTest
class FormResourceTest {

    private FieldMission mission;

    @BeforeEach
    void aMission() {
        mission = FieldMission.announced();
    }

    @Test
    void takesAFormInAsADraft() {
        Response response = mission.upload("VOTING", Kit.bytes("forms/kz2022_b.xml"));

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.header("Location")).endsWith(mission.api("/forms/kz2022_b/versions/2022111001"));
        assertThat(response.header("ETag")).isNotBlank();
        var form = response.jsonPath();
        assertThat(form.getString("formId")).isEqualTo("kz2022_b");
        assertThat(form.getString("formVersion")).isEqualTo("2022111001");
        assertThat(form.getString("purpose")).isEqualTo("VOTING");
        assertThat(form.getString("status")).isEqualTo("DRAFT");
        assertThat(form.getInt("questions")).isGreaterThan(60);
        assertThat(form.getList("media")).isEqualTo(List.of("polling_stations.csv"));
    }

    @Test
    void theSameBytesAgainChangeNothing() {
        mission.upload("VOTING", bytes(xform("f", "1")));

        Response again = mission.upload("VOTING", bytes(xform("f", "1")));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.jsonPath().getInt("version")).isZero();
    }

    @Test
    void aDraftIsReplacedAndLosesItsMarks() {
        mission.upload("VOTING", bytes(xform("f", "1")));
        mark("f", Map.of("problems", List.of("overall")));

        Response replaced = mission.upload("VOTING", bytes(xform("f", "1", "Better", true)));

        assertThat(replaced.statusCode()).isEqualTo(200);
        var form = mission.head().get(mission.api("/forms/f/versions/1")).jsonPath();
        assertThat(form.getString("title")).isEqualTo("Better");
        assertThat(form.getList("marks.problems")).isEmpty();
    }

    @Test
    void aPublishedVersionIsImmutable() {
        mission.form(xform("f", "1"));

        Response otherBytes = mission.upload("VOTING", bytes(xform("f", "1", "Better", true)));
        Response otherMarks = mark("f", Map.of("problems", List.of("overall")));
        Response sameBytes = mission.upload("VOTING", bytes(xform("f", "1")));

        assertThat(otherBytes.statusCode()).isEqualTo(409);
        assertThat(otherBytes.jsonPath().getString("type")).endsWith("/form-immutable");
        assertThat(otherMarks.statusCode()).isEqualTo(409);
        assertThat(sameBytes.statusCode()).isEqualTo(200);
    }

    @Test
    void publishingIsAnEventWithQuestionsAndMarks() {
        mission.kitForm("b");

        PublishedEvent event = TestTopics.awaitEvent(
                Topics.FINDINGS_FORM, published -> mission.id().equals(published.missionId()));

        assertThat(event.type()).isEqualTo(FormPublished.TYPE);
        assertThat(event.key()).isEqualTo(mission.id() + "/kz2022_b/2022111001");
        FormState form = event.as(FormPublished.class).form();
        assertThat(form.status()).isEqualTo("PUBLISHED");
        assertThat(form.purpose()).isEqualTo("VOTING");
        assertThat(form.version()).isEqualTo(event.sequence());
        assertThat(form.questions())
                .filteredOn(Question::overallRating)
                .extracting(Question::code)
                .containsExactly("B_q_overall");
        assertThat(form.questions()).filteredOn(Question::problem).isNotEmpty();
        assertThat(form.questions()).filteredOn(Question::redFlag).isNotEmpty();
        assertThat(form.questions()).filteredOn(Question::rating).hasSize(6);
    }

    @Test
    void publishingTwiceIsOneEvent() {
        mission.form(xform("f", "1"));
        mission.publish("f", "1");
        mission.close("f", "1", "CLOSING");
        mission.close("f", "1", "CLOSING");
        mission.close("f", "1", "CLOSED");

        List<PublishedEvent> events = TestTopics.awaitEvents(
                Topics.FINDINGS_FORM, event -> mission.id().equals(event.missionId()), 3);

        assertThat(events)
                .extracting(PublishedEvent::type)
                .containsExactly(FormPublished.TYPE, FormClosed.TYPE, FormClosed.TYPE);
        assertThat(events).extracting(PublishedEvent::sequence).isSorted().doesNotHaveDuplicates();
        assertThat(events.getLast().as(FormClosed.class).form().status()).isEqualTo("CLOSED");
    }

    @Test
    void aFormDoesNotGoBack() {
        mission.form(xform("f", "1"));
        mission.close("f", "1", "CLOSED");

        Response reopened = mission.head().post(mission.api("/forms/f/versions/1/publish"));

        assertThat(reopened.statusCode()).isEqualTo(409);
        assertThat(reopened.jsonPath().getString("type")).endsWith("/form-transition-not-allowed");
    }

    @Test
    void aDraftCannotBeClosed() {
        mission.upload("VOTING", bytes(xform("f", "1")));

        Response closed = mission.head()
                .contentType("application/json")
                .body(Map.of("status", "CLOSED"))
                .post(mission.api("/forms/f/versions/1/close"));

        assertThat(closed.statusCode()).isEqualTo(409);
    }

    @Test
    void marksMustNameQuestionsOfTheForm() {
        mission.upload("VOTING", bytes(xform("f", "1")));

        Response response = mark("f", Map.of("problems", List.of("overall", "nothing")));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.jsonPath().getString("type")).endsWith("/unknown-question");
        assertThat(response.jsonPath().getString("detail")).contains("nothing").doesNotContain("overall");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no XML",
                "<data/>",
                "<!DOCTYPE h [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><h>&e;</h>",
            })
    void aFormThatCannotBeReadIs422(String xform) {
        Response response = mission.upload("VOTING", bytes(xform));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.jsonPath().getString("type")).endsWith("/form-unreadable");
        assertThat(response.asString()).doesNotContain("root:");
    }

    @Test
    void aMissingPurposeIs400AndAnUnknownFormIs404() {
        assertThat(mission.head()
                        .contentType("application/xml")
                        .body(xform("f", "1"))
                        .post(mission.api("/forms"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(mission.head().get(mission.api("/forms/none/versions/1")).statusCode())
                .isEqualTo(404);
        assertThat(mission.head()
                        .post(mission.api("/forms/none/versions/1/publish"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void listsFormsPageByPage() {
        mission.upload("VOTING", bytes(xform("a", "1")));
        mission.upload("VOTING", bytes(xform("a", "2")));
        mission.upload("VOTING", bytes(xform("b", "1")));

        Response first = mission.head().queryParam("limit", 2).get(mission.api("/forms"));
        Response second = mission.head()
                .queryParam("limit", 2)
                .queryParam("after", first.jsonPath().getString("next"))
                .get(mission.api("/forms"));

        assertThat(first.jsonPath().getList("items.formVersion")).isEqualTo(List.of("1", "2"));
        assertThat(second.jsonPath().getList("items.formId")).isEqualTo(List.of("b"));
        assertThat(second.jsonPath().getString("next")).isNull();
    }

    private Response mark(String formId, Map<String, Object> marks) {
        return mission.head()
                .contentType("application/json")
                .body(marks)
                .put(mission.api("/forms/" + formId + "/versions/1/marks"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
