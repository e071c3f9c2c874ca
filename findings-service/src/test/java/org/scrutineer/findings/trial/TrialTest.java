package org.scrutineer.findings.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.TestForm.edit;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.TestForm.xform;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.findings.FieldMission.Photo;
import org.scrutineer.testkit.TestTopics;

/// A draft on phones before it is published.
@QuarkusTest
class TrialTest {

    @Inject
    AgroalDataSource dataSource;

    private FieldMission mission;

    @BeforeEach
    void aMissionWithADraft() {
        mission = FieldMission.announced();
        draft(xform("f", "1"));
    }

    @Test
    void givesAnAddressAndTheSettingsOfOdkCollect() throws Exception {
        Response opened = open();

        assertThat(opened.statusCode()).isEqualTo(201);
        String serverUrl = opened.path("serverUrl");
        assertThat(serverUrl)
                .matches("http://localhost:8080/v1/test/[A-Za-z0-9]{64}/missions/" + mission.id() + "/forms/f/draft");
        byte[] deflated = Base64.getDecoder().decode(opened.<String>path("settings"));
        var settings = TestTopics.JSON.readTree(new InflaterInputStream(new ByteArrayInputStream(deflated)));
        assertThat(settings.at("/general/server_url").asText()).isEqualTo(serverUrl);
        byte[] png = Base64.getDecoder().decode(opened.<String>path("settingsQr"));
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isGreaterThan(400);
    }

    @Test
    void listsAndGivesThisDraftOnly() {
        mission.form(xform("g", "1"));
        draft(xform("h", "1"));
        String base = base();

        Response list = get(base + "/formList");

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.xmlPath().getList("xforms.xform.formID")).isEqualTo(List.of("f"));
        String xml = list.xmlPath().getString("xforms.xform.downloadUrl");
        assertThat(xml).endsWith(base + ".xml");
        assertThat(get(URI.create(xml).getPath()).asString()).isEqualTo(xform("f", "1"));
        assertThat(list.header("X-OpenRosa-Accept-Content-Length")).isNotBlank();
    }

    @Test
    void givesTheMediaOfTheDraft() {
        String base = base();

        Response manifest = get(base + "/manifest");

        String media = manifest.xmlPath().getString("manifest.mediaFile.downloadUrl");
        assertThat(media).endsWith(base + "/attachments/polling_stations.csv");
        assertThat(get(URI.create(media).getPath()).statusCode()).isEqualTo(200);
    }

    @Test
    void thePhoneGetsTheDraftAsItIsNow() {
        String base = base();
        String better = xform("f", "1", "Better", true);

        draft(better);

        assertThat(get(base + ".xml").asString()).isEqualTo(better);
    }

    @Test
    void whatIsSentIsSeenAndIsNoFinding() {
        String base = base();
        String instanceId = newInstanceId();

        Response head = given().header("X-OpenRosa-Version", "1.0").head(base + "/submission");
        Response sent = send(
                base, submission("f", "1", instanceId, "<overall>good</overall>", "<photo>p.jpg</photo>"), "p.jpg");

        assertThat(head.statusCode()).isEqualTo(204);
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(201);
        List<Map<String, Object>> seen = submissions();
        assertThat(seen).extracting(item -> item.get("instanceId")).containsExactly(instanceId);
        var detail = mission.head()
                .get(mission.api("/forms/f/versions/1/trial/submissions/"
                        + seen.getFirst().get("submissionId")))
                .jsonPath();
        assertThat(detail.getString("answers.overall")).isEqualTo("good");
        assertThat(detail.getList("files.name")).isEqualTo(List.of("p.jpg"));
        assertThat(detail.getString("content")).contains(instanceId);
        assertThat(mission.findings()).isEmpty();
        assertThat(mission.held()).isEmpty();
    }

    @Test
    void nothingOfItLeavesTheService() throws SQLException {
        String base = base();
        send(base, submission("f", "1", newInstanceId()));
        send(base, "not XML");

        assertThat(count("select count(*) from outbox where mission_id = '" + mission.id() + "'"))
                .isZero();
        // A finding sent afterwards is the first thing that others hear of the mission's forms.
        mission.form(xform("g", "1"));
        Phone phone = mission.phone("00042");
        FieldMission.send(phone, submission("g", "1", newInstanceId()));
        assertThat(mission.findings()).hasSize(1);
        assertThat(mission.held()).isEmpty();
    }

    @Test
    void takesAnyVersionOfTheForm() {
        assertThat(send(base(), submission("f", "2022", newInstanceId())).statusCode())
                .isEqualTo(201);
        assertThat(submissions().getFirst()).containsEntry("formVersion", "2022");
    }

    @Test
    void theSameAgainIsOneAndOtherAnswersAreAConflict() {
        String base = base();
        String instanceId = newInstanceId();
        String sent = submission("f", "1", instanceId, "<photo>a.jpg</photo>", "<photo2>b.jpg</photo2>");

        assertThat(send(base, sent, "a.jpg").statusCode()).isEqualTo(201);
        assertThat(send(base, sent, "b.jpg").statusCode()).isEqualTo(201);
        assertThat(send(base, submission("f", "1", instanceId, "<overall>bad</overall>"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(submissions()).hasSize(1);
    }

    @Test
    void theSameManyTimesAtOnceIsOne() throws Exception {
        String base = base();
        String sent = submission("f", "1", newInstanceId());
        Callable<Integer> phone = () -> send(base, sent).statusCode();

        try (var phones = Executors.newFixedThreadPool(8)) {
            List<Integer> answers = phones
                    .invokeAll(IntStream.range(0, 8).mapToObj(i -> phone).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(answers).containsOnly(201);
        }
        assertThat(submissions()).hasSize(1);
    }

    @Test
    void editsReplaceAndOutdatedOnesAreRefused() {
        String base = base();
        String first = newInstanceId();
        String second = newInstanceId();
        String edited = edit("f", "1", second, first, "<overall>bad</overall>");
        send(base, submission("f", "1", first));

        assertThat(send(base, edited).statusCode()).isEqualTo(201);
        assertThat(send(base, edited).statusCode()).isEqualTo(201);
        assertThat(send(base, edit("f", "1", newInstanceId(), first)).statusCode())
                .isEqualTo(409);
        assertThat(send(base, edit("f", "1", newInstanceId(), "uuid:unknown")).statusCode())
                .isEqualTo(404);
        assertThat(submissions()).extracting(item -> item.get("current")).containsExactly(false, true);
    }

    @Test
    void anotherFormIsRefusedAndNotHeld() {
        Response sent = send(base(), submission("g", "1", newInstanceId()));

        assertThat(sent.statusCode()).isEqualTo(400);
        assertThat(sent.asString()).contains("nature=\"error\"", "draft of form f");
        assertThat(submissions()).isEmpty();
        assertThat(mission.held()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not XML", "<data/>", "<!DOCTYPE d [<!ENTITY e \"x\">]><data id=\"f\">&e;</data>"})
    void whatCannotBeReadIsRefusedAndNotHeld(String xml) {
        assertThat(send(base(), xml).statusCode()).isEqualTo(400);
        assertThat(mission.held()).isEmpty();
    }

    @Test
    void aBodyThatIsNoMultipartIsRefusedAndNotHeld() {
        Response sent = FieldMission.postRaw(rosa(), base() + "/submission", "text/xml", "<data id=\"f\"/>");

        assertThat(sent.statusCode()).isEqualTo(400);
        assertThat(mission.held()).isEmpty();
    }

    @Test
    void theVersionHeaderIsAskedForFirst() {
        assertThat(given().get("/v1/test/wrong/missions/" + mission.id() + "/forms/f/draft/formList")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aWrongTokenIs404() {
        open();

        Response wrong = get("/v1/test/" + "a".repeat(64) + "/missions/" + mission.id() + "/forms/f/draft/formList");

        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(wrong.asString()).contains("nature=\"error\"");
    }

    @Test
    void theTokenOpensNothingElse() {
        mission.form(xform("g", "1"));
        draft(xform("h", "1"));
        FieldMission other = FieldMission.announced();
        String base = base();
        String token = base.split("/")[3];

        assertThat(get(base.replace("/forms/f/", "/forms/h/") + "/formList").statusCode())
                .isEqualTo(404);
        assertThat(get(base.replace(mission.id(), other.id()) + "/formList").statusCode())
                .isEqualTo(404);
        assertThat(get("/v1/key/" + token + "/missions/" + mission.id() + "/formList")
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/v1/test/" + token + "/missions/" + mission.id() + "/formList")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDeviceTokenOpensNoDraft() {
        Phone phone = mission.phone("00042");

        assertThat(get("/v1/test/" + phone.token() + "/missions/" + mission.id() + "/forms/f/draft/formList")
                        .statusCode())
                .isEqualTo(404);
        assertThat(phone.get("/forms/f/draft/formList").statusCode()).isEqualTo(404);
    }

    @Test
    void theDoorClosesWithThePublication() {
        String base = base();
        send(base, submission("f", "1", newInstanceId()));

        mission.publish("f", "1");

        assertThat(get(base + "/formList").statusCode()).isEqualTo(404);
        assertThat(send(base, submission("f", "1", newInstanceId())).statusCode())
                .isEqualTo(404);
        assertThat(mission.findings()).isEmpty();
        assertThat(submissions()).hasSize(1);
    }

    @Test
    void theDoorClosesWhenTheDraftIsThrownAway() throws SQLException {
        String base = base();
        send(base, submission("f", "1", newInstanceId(), "<photo>p.jpg</photo>"), "p.jpg");

        mission.head().header("If-Match", "*").delete(mission.api("/forms/f/versions/1"));

        assertThat(get(base + "/formList").statusCode()).isEqualTo(404);
        assertThat(count("select count(*) from trial_submission s left join form f on f.id = s.form_row"
                        + " where f.id is null"))
                .isZero();
    }

    @Test
    void anotherAddressMakesTheOneBeforeVoid() {
        String before = base();

        String after = base();

        assertThat(get(before + "/formList").statusCode()).isEqualTo(404);
        assertThat(get(after + "/formList").statusCode()).isEqualTo(200);
    }

    @Test
    void itCanBeEndedTwiceAndWhatWasSentStays() {
        String base = base();
        send(base, submission("f", "1", newInstanceId()));

        assertThat(mission.head()
                        .delete(mission.api("/forms/f/versions/1/trial"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(mission.head()
                        .delete(mission.api("/forms/f/versions/1/trial"))
                        .statusCode())
                .isEqualTo(204);

        assertThat(get(base + "/formList").statusCode()).isEqualTo(404);
        assertThat(submissions()).hasSize(1);
    }

    @Test
    void whatWasSentCanBeCleared() {
        String base = base();
        String sent = submission("f", "1", newInstanceId(), "<photo>p.jpg</photo>");
        send(base, sent, "p.jpg");

        Response cleared = mission.head().delete(mission.api("/forms/f/versions/1/trial/submissions"));

        assertThat(cleared.statusCode()).isEqualTo(204);
        assertThat(submissions()).isEmpty();
        assertThat(send(base, sent).statusCode()).isEqualTo(201);
    }

    @Test
    void listsWhatWasSentPageByPage() {
        String base = base();
        List<String> sent = IntStream.range(0, 3).mapToObj(i -> newInstanceId()).toList();
        sent.forEach(instanceId -> send(base, submission("f", "1", instanceId)));

        Response first =
                mission.head().queryParam("limit", 2).get(mission.api("/forms/f/versions/1/trial/submissions"));
        Response second = mission.head()
                .queryParam("after", first.<String>path("next"))
                .get(mission.api("/forms/f/versions/1/trial/submissions"));

        assertThat(first.jsonPath().getList("items.instanceId")).isEqualTo(sent.subList(0, 2));
        assertThat(second.jsonPath().getList("items.instanceId")).isEqualTo(sent.subList(2, 3));
    }

    /// Two hundred of five megabytes would not fit into the memory.
    @Test
    void listsWithoutReadingTheContents() throws SQLException {
        String base = base();
        send(base, submission("f", "1", newInstanceId()));
        execute("alter table trial_submission rename column content to hidden");
        try {
            assertThat(submissions()).hasSize(1);
        } finally {
            execute("alter table trial_submission rename column hidden to content");
        }
    }

    @Test
    void onlyADraftCanBeTriedOut() {
        mission.publish("f", "1");

        Response opened = open();

        assertThat(opened.statusCode()).isEqualTo(409);
        assertThat(opened.jsonPath().getString("type")).endsWith("/form-not-a-draft");
    }

    @Test
    void aFormThatDoesNotExistIs404() {
        assertThat(mission.head()
                        .post(mission.api("/forms/none/versions/1/trial"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(mission.head()
                        .delete(mission.api("/forms/none/versions/1/trial"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(mission.head()
                        .get(mission.api("/forms/none/versions/1/trial/submissions"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(mission.head()
                        .get(mission.api("/forms/f/versions/1/trial/submissions/0190a1b2-0000-7000-8000-000000000001"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void isForThoseWhoWriteForms() {
        assertThat(mission.staff("OPERATIONS")
                        .post(mission.api("/forms/f/versions/1/trial"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(mission.staff("OPERATIONS")
                        .delete(mission.api("/forms/f/versions/1/trial/submissions"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void staffReachTheLatestDraftWithTheirOwnToken() {
        draft(xform("f", "2"));
        String base = mission.api("/openrosa/forms/f/draft");

        Response list = mission.head().header("X-OpenRosa-Version", "1.0").get(base + "/formList");
        Response sent = FieldMission.send(
                mission.head().header("X-OpenRosa-Version", "1.0"),
                base + "/submission",
                submission("f", "2", newInstanceId()).getBytes(StandardCharsets.UTF_8));

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.xmlPath().getList("xforms.xform.version")).isEqualTo(List.of("2"));
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(201);
        assertThat(mission.findings()).isEmpty();
        assertThat(mission.head()
                        .header("X-OpenRosa-Version", "1.0")
                        .get(mission.api("/openrosa/forms/none/draft/formList"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void staffWithoutThePermissionSeeAnEmptyListAndNoDraft() {
        draft(xform("f", "2"));
        String base = mission.api("/openrosa/forms/f/draft");

        Response list = coordinator().get(base + "/formList");

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.asString()).contains("<xforms ").doesNotContain("<xform>");
        refused(coordinator().get(base + ".xml"), 403);
        refused(coordinator().get(base + "/manifest"), 403);
        refused(coordinator().get(base + "/attachments/polling_stations.csv"), 403);
        refused(
                FieldMission.send(
                        coordinator(),
                        base + "/submission",
                        submission("f", "2", newInstanceId()).getBytes(StandardCharsets.UTF_8)),
                401);
    }

    private static void refused(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.asString()).contains("<message nature=\"error\">");
    }

    private RequestSpecification coordinator() {
        return mission.staff("LTO_COORDINATOR").header("X-OpenRosa-Version", "1.0");
    }

    @Test
    void theTokenIsNotKept() throws SQLException {
        String token = base().split("/")[3];

        assertThat(count("select count(*) from trial t where t::text like '%" + token + "%'"))
                .isZero();
    }

    private void draft(String xform) {
        Response uploaded = mission.upload("VOTING", xform.getBytes(StandardCharsets.UTF_8));
        assertThat(uploaded.statusCode()).as(uploaded.asString()).isIn(200, 201);
    }

    private Response open() {
        return mission.head().post(mission.api("/forms/f/versions/1/trial"));
    }

    /// Opens a trial.
    ///
    /// @return the path of its server address
    private String base() {
        return URI.create(open().<String>path("serverUrl")).getPath();
    }

    private static RequestSpecification rosa() {
        return given().header("X-OpenRosa-Version", "1.0");
    }

    private static Response get(String path) {
        return rosa().get(path);
    }

    private static Response send(String base, String xml, String... photos) {
        Photo[] files = java.util.Arrays.stream(photos)
                .map(name -> Photo.of(name, "picture " + name))
                .toArray(Photo[]::new);
        return FieldMission.send(rosa(), base + "/submission", xml.getBytes(StandardCharsets.UTF_8), files);
    }

    private List<Map<String, Object>> submissions() {
        return mission.head()
                .get(mission.api("/forms/f/versions/1/trial/submissions"))
                .jsonPath()
                .getList("items");
    }

    private void execute(String statement) throws SQLException {
        try (var connection = dataSource.getConnection();
                var ddl = connection.createStatement()) {
            ddl.execute(statement);
        }
    }

    private long count(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
