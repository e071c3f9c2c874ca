package org.scrutineer.findings.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.TestForm.xform;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.attachment.Digests;
import org.scrutineer.testkit.Tokens;

/// What the office does to forms, and who did it. What changes nothing is no act.
@QuarkusTest
class OfficeActsTest {

    private static final String FORM = "/forms/f/versions/1";

    private FieldMission mission;
    private AuditTrail trail;

    @BeforeEach
    void aMissionWithADraft() {
        mission = FieldMission.announced();
        trail = new AuditTrail(mission);
        upload(xform("f", "1"));
    }

    @Test
    void uploadsOfADraft() {
        String better = xform("f", "1", "Better", true);

        upload(better);
        upload(better);

        // The chain keeps the order of the acts: with a later one there, an upload too many would be there, too.
        mark();
        trail.await("form.marked", 1);
        List<Map<String, Object>> uploaded = trail.await("form.uploaded", 2);
        assertThat(uploaded.getFirst())
                .containsEntry("actor", "author")
                .containsEntry("subjectKind", "form")
                .containsEntry("subjectId", "f/1")
                .containsEntry("sha256", Digests.sha256Hex(xform("f", "1")))
                .containsEntry("details", "purpose=VOTING");
        assertThat(uploaded.getLast()).containsEntry("sha256", Digests.sha256Hex(better));
    }

    @Test
    void marksOfADraft() {
        mark();
        mark();
        mission.publish("f", "1");

        trail.await("form.published", 1);
        Map<String, Object> marked = trail.await("form.marked", 1).getFirst();
        assertThat(marked).containsEntry("actor", "author").containsEntry("subjectId", "f/1");
        assertThat((String) marked.get("details")).contains("problems=overall ", "redFlags= ", "fields=station ");
    }

    @Test
    void aDraftThatIsThrownAway() {
        Response discarded = author().header("If-Match", "*").delete(mission.api(FORM));

        assertThat(discarded.statusCode()).isEqualTo(204);
        assertThat(trail.await("form.discarded", 1).getFirst())
                .containsEntry("actor", "author")
                .containsEntry("subjectId", "f/1")
                .containsEntry("sha256", Digests.sha256Hex(xform("f", "1")));
    }

    @Test
    void forWhomAFormIs() {
        assign();
        assign();
        mission.publish("f", "1");

        trail.await("form.published", 1);
        assertThat(trail.await("form.assigned", 1).getFirst())
                .containsEntry("actor", "author")
                .containsEntry("subjectId", "f")
                .containsEntry("subjectVersion", 1)
                .containsEntry("details", "categories=LTO teams=");
    }

    @Test
    void trials() {
        String base = URI.create(author().post(mission.api(FORM + "/trial")).<String>path("serverUrl"))
                .getPath();
        FieldMission.send(
                given().header("X-OpenRosa-Version", "1.0"),
                base + "/submission",
                submission("f", "1", newInstanceId()).getBytes(StandardCharsets.UTF_8));
        for (int times = 0; times < 2; times++) {
            assertThat(author().delete(mission.api(FORM + "/trial/submissions")).statusCode())
                    .isEqualTo(204);
            assertThat(author().delete(mission.api(FORM + "/trial")).statusCode())
                    .isEqualTo(204);
        }
        mission.publish("f", "1");

        trail.await("form.published", 1);
        Map<String, Object> ended = trail.await("trial.ended", 1).getFirst();
        Map<String, Object> cleared = trail.await("trial.cleared", 1).getFirst();
        Map<String, Object> opened = trail.await("trial.opened", 1).getFirst();
        assertThat(List.of(opened, cleared, ended))
                .allSatisfy(act -> assertThat(act)
                        .containsEntry("actor", "author")
                        .containsEntry("subjectKind", "form")
                        .containsEntry("subjectId", "f/1"));
        assertThat(cleared).containsEntry("details", "submissions=1");
        assertThat(opened.toString()).as("the token is a key to the draft").doesNotContain(base.split("/")[3]);
    }

    @Test
    void whatIsRefusedIsNoAct() {
        assertThat(author().header("If-Match", "\"99\"")
                        .delete(mission.api(FORM))
                        .statusCode())
                .isEqualTo(412);
        mission.publish("f", "1");
        assertThat(author().post(mission.api(FORM + "/trial")).statusCode()).isEqualTo(409);

        trail.await("form.published", 1);
        assertThat(trail.entries(Map.of()))
                .extracting(entry -> entry.get("action"))
                .containsExactly("form.uploaded", "form.published");
    }

    private RequestSpecification author() {
        return given().auth().oauth2(Tokens.staffNamed("author", mission.id(), "HEAD_OF_MISSION"));
    }

    private void upload(String xform) {
        Response uploaded = author().contentType("application/xml")
                .queryParam("purpose", "VOTING")
                .body(xform.getBytes(StandardCharsets.UTF_8))
                .post(mission.api("/forms"));
        assertThat(uploaded.statusCode()).as(uploaded.asString()).isIn(200, 201);
    }

    private void mark() {
        Response marked = author().contentType("application/json")
                .body(Map.of("problems", List.of("overall"), "fields", Map.of("station", "station")))
                .put(mission.api(FORM + "/marks"));
        assertThat(marked.statusCode()).as(marked.asString()).isEqualTo(200);
    }

    private void assign() {
        Response assigned = author().contentType("application/json")
                .header("If-Match", "\"0\"")
                .body(Map.of("categories", List.of("LTO"), "teams", List.of()))
                .put(mission.api("/forms/f/audience"));
        assertThat(assigned.statusCode()).as(assigned.asString()).isEqualTo(200);
    }
}
