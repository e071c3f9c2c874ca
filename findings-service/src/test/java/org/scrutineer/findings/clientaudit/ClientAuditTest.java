package org.scrutineer.findings.clientaudit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scrutineer.findings.ReviewedMission.ok;
import static org.scrutineer.findings.ReviewedMission.refused;
import static org.scrutineer.findings.TestForm.edit;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.TestForm.xform;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Photo;
import org.scrutineer.findings.ReviewedMission;
import org.scrutineer.findings.attachment.Digests;
import org.scrutineer.findings.audit.AuditTrail;
import org.scrutineer.testkit.Tokens;

/// What phones noted is read after they have had their answers, and shown with the finding.
@QuarkusTest
class ClientAuditTest {

    private static final String NAMED = "<meta><audit>audit.csv</audit></meta>";
    private static final String HEADER = "event,node,start,end,latitude,longitude,accuracy,old-value,new-value\n";
    private static final String FIRST = HEADER
            + "form start,,1669017600000,,,,,,\n"
            + "question,/data/overall,1669017601000,1669017602500,51.1694,71.4491,12.5,bad,good\n"
            + "form finalize,,1669017603000,,,,,,\n";
    private static final String SECOND = HEADER + "form resume,,1669021200000,,,,,,\n";

    private ReviewedMission mission;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    ReadAudits audits;

    @BeforeEach
    void aMissionWithAForm() {
        mission = ReviewedMission.withForm();
    }

    @Test
    void aFindingThatNamesNoneHasNone() {
        UUID finding = mission.receive("<overall>good</overall>");

        JsonPath audit = audit(finding);

        assertThat(audit.getMap("$")).isEqualTo(Map.of("state", "NOT_EXPECTED", "items", List.of()));
    }

    @Test
    void aFormThatDeclaresNoneHasNoneWhateverFileComes() {
        mission.field()
                .form(xform(
                        "plain",
                        "1",
                        "<audit/>",
                        "<bind nodeset=\"/data/audit\" type=\"binary\"/>",
                        "<upload ref=\"/data/audit\" mediatype=\"text/*\"><label>A</label></upload>"));
        String instanceId = newInstanceId();
        send(submission("plain", "1", instanceId, "<audit>audit.csv</audit>"), FIRST);

        assertThat(audit(mission.findingOf(instanceId)).getString("state")).isEqualTo("NOT_EXPECTED");
    }

    @Test
    void aFileThatComesLateIsRead() {
        String instanceId = newInstanceId();
        String xml = submission("f", "1", instanceId, NAMED);
        assertThat(FieldMission.send(mission.phone(), xml).statusCode()).isEqualTo(201);
        UUID finding = mission.findingOf(instanceId);

        JsonPath before = audit(finding);
        send(xml, FIRST);
        JsonPath after = read(finding, FIRST);

        assertThat(before.getMap("$")).isEqualTo(Map.of("state", "MISSING", "name", "audit.csv", "items", List.of()));
        assertThat(after.getString("name")).isEqualTo("audit.csv");
        assertThat(after.getList("items.event")).isEqualTo(List.of("form start", "question", "form finalize"));
        assertThat(after.getMap("items[0]"))
                .isEqualTo(Map.of("ordinal", 1, "event", "form start", "startedAt", "2022-11-21T08:00:00Z"));
        assertThat(after.getString("items[1].node")).isEqualTo("/data/overall");
        assertThat(after.getString("items[1].endedAt")).isEqualTo("2022-11-21T08:00:02.500Z");
        assertThat(after.getDouble("items[1].latitude")).isEqualTo(51.1694);
        assertThat(after.getDouble("items[1].longitude")).isEqualTo(71.4491);
        assertThat(after.getDouble("items[1].accuracy")).isEqualTo(12.5);
        assertThat(after.getString("items[1].oldValue")).isEqualTo("bad");
        assertThat(after.getString("items[1].newValue")).isEqualTo("good");
    }

    @Test
    void manyEventsComeInPages() {
        StringBuilder log = new StringBuilder(HEADER);
        IntStream.rangeClosed(1, 5)
                .forEach(n -> log.append("question,/data/q")
                        .append(n)
                        .append(",")
                        .append(n)
                        .append(",,,,,,\n"));
        UUID finding = receive(log.toString());
        read(finding, log.toString());
        String address = address(finding);

        Response first = mission.field().head().queryParam("limit", 3).get(address);
        Response second = mission.field()
                .head()
                .queryParam("limit", 3)
                .queryParam("after", first.jsonPath().getString("next"))
                .get(address);

        assertThat(first.jsonPath().getList("items.ordinal")).isEqualTo(List.of(1, 2, 3));
        assertThat(first.header("Link")).contains("rel=\"next\"", "limit=3");
        assertThat(second.jsonPath().getList("items.ordinal")).isEqualTo(List.of(4, 5));
        assertThat(second.jsonPath().getString("next")).isNull();
        assertThat(second.header("Link")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "after=!", "after=bm8"})
    void aPageThatIsNoneIs400(String query) {
        UUID finding = mission.receive("<overall>good</overall>");

        refused(mission.field().head().get(address(finding) + "?" + query), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000\u0001 no text at all", "event,node,start,end\nquestion,/data/a,yesterday,\n"})
    void aDamagedFileLeavesANoteAndNothingElse(String damaged) {
        UUID finding = receive(damaged);

        JsonPath audit = await().atMost(FieldMission.PATIENCE)
                .until(() -> audit(finding), now -> now.getString("state").equals("UNREADABLE"));

        assertThat(audit.getString("reason")).isNotBlank();
        assertThat(audit.getList("items")).isEmpty();
        assertThat(mission.field()
                        .head()
                        .get(mission.field().api("/findings/" + finding + "/attachments/audit.csv"))
                        .asByteArray())
                .isEqualTo(damaged.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(deadLetters()).doesNotContain("client-audit");
    }

    @Test
    void aFileThatIsReplacedReplacesItsEvents() {
        String instanceId = newInstanceId();
        String xml = submission("f", "1", instanceId, NAMED);
        send(xml, FIRST);
        UUID finding = mission.findingOf(instanceId);
        read(finding, FIRST);

        send(xml, "damaged");
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(
                        () -> assertThat(audit(finding).getString("state")).isEqualTo("UNREADABLE"));
        send(xml, SECOND);

        assertThat(read(finding, SECOND).getList("items.event")).isEqualTo(List.of("form resume"));
    }

    @Test
    void whatIsToldTwiceIsReadOnce() throws SQLException {
        UUID finding = receive(FIRST);
        read(finding, FIRST);
        String before = rows(finding);

        QuarkusTransaction.requiringNew().run(() -> audits.handle(mission.id(), List.of(finding)));

        assertThat(before).isNotBlank();
        assertThat(rows(finding)).isEqualTo(before);
    }

    @Test
    void anEarlierFileNeverReplacesALaterOne() throws SQLException {
        UUID finding = receive(FIRST);
        read(finding, FIRST);
        String before = rows(finding);

        try (var connection = dataSource.getConnection()) {
            var earlier = new ClientAuditRows.Last(Digests.sha256Hex(SECOND), 0, "It came too late.");
            ClientAuditRows.replace(connection, mission.id(), finding, earlier, List.of(), Instant.now());
        }

        assertThat(rows(finding)).isEqualTo(before);
    }

    @Test
    void anEditBringsItsOwnAndACorrectionKeepsIt() {
        String first = newInstanceId();
        String second = newInstanceId();
        send(submission("f", "1", first, "<overall>bad</overall>", NAMED), FIRST);
        UUID finding = mission.findingOf(first);
        read(finding, FIRST);

        send(edit("f", "1", second, first, "<overall>good</overall>", NAMED), SECOND);
        read(finding, SECOND);
        mission.analyst()
                .header("If-Match", mission.seen(finding))
                .body(Map.of("answers", Map.of("overall", "bad"), "reason", "Heard on the phone"))
                .post(mission.field().api("/findings/" + finding + "/corrections"))
                .then()
                .statusCode(201);

        assertThat(audit(finding).getString("sha256")).isEqualTo(Digests.sha256Hex(SECOND));
        assertThat(read(finding, SECOND).getList("items.event")).isEqualTo(List.of("form resume"));
    }

    @Test
    void anEditWithoutOneHasNone() {
        String first = newInstanceId();
        send(submission("f", "1", first, NAMED), FIRST);
        UUID finding = mission.findingOf(first);
        read(finding, FIRST);

        FieldMission.send(mission.phone(), edit("f", "1", newInstanceId(), first, "<overall>good</overall>"));

        assertThat(audit(finding).getMap("$")).isEqualTo(Map.of("state", "NOT_EXPECTED", "items", List.of()));
    }

    @Test
    void whoReadsTheFindingReadsItWhateverWasDecided() {
        UUID finding = receive(FIRST);
        read(finding, FIRST);

        mission.decide(finding, "REJECTED", "Made up");
        mission.act(mission.analyst(), finding, "quarantine", Map.of("scope", "RESULTS_ONLY", "reason", "Odd"));

        assertThat(mission.finding(finding).getString("review")).isEqualTo("REJECTED");
        assertThat(audit(finding).getString("items[1].newValue")).isEqualTo("good");
    }

    @Test
    void anotherAreaAnotherMissionAndAnUnknownFindingHaveNone() {
        UUID finding = receive(FIRST);
        read(finding, FIRST);

        refused(
                given().auth()
                        .oauth2(Tokens.staffOfAreas(mission.id(), "OBSERVER_LTO", "08"))
                        .get(address(finding)),
                404,
                "not-found");
        refused(mission.field().head().get(address(UUID.randomUUID())), 404, "not-found");
        refused(
                given().auth()
                        .oauth2(Tokens.staff("other2022", "HEAD_OF_MISSION"))
                        .get(address(finding)),
                403,
                "forbidden");
    }

    @Test
    void itIsWrittenDownWhoReadIt() {
        UUID finding = receive(FIRST);
        read(finding, FIRST);

        assertThat(new AuditTrail(mission.field()).await("client-audit.read", 1).getFirst())
                .containsEntry("subjectId", finding + "/audit.csv")
                .containsEntry("sha256", Digests.sha256Hex(FIRST))
                .containsEntry("details", "after=0");
    }

    @Test
    void comesOutTheSameWhenItIsMadeAgain() throws SQLException {
        UUID finding = receive(FIRST);
        read(finding, FIRST);
        String before = events(finding);

        given().auth()
                .oauth2(Tokens.platformAdmin())
                .post("/api/v1/ops/findings/projections/client-audit/rebuild")
                .then()
                .statusCode(200);

        assertThat(before).isNotBlank();
        assertThat(events(finding)).isEqualTo(before);
    }

    private UUID receive(String log) {
        String instanceId = newInstanceId();
        send(submission("f", "1", instanceId, NAMED), log);
        return mission.findingOf(instanceId);
    }

    private void send(String xml, String log) {
        Response sent = FieldMission.send(mission.phone(), xml, Photo.of("audit.csv", log));
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(201);
    }

    private String address(UUID finding) {
        return mission.field().api("/findings/" + finding + "/client-audit");
    }

    private JsonPath audit(UUID finding) {
        return ok(mission.field().head().get(address(finding)));
    }

    /// Waits until this file is read.
    private JsonPath read(UUID finding, String log) {
        return await().atMost(FieldMission.PATIENCE)
                .until(
                        () -> audit(finding),
                        audit -> audit.getString("state").equals("READ")
                                && audit.getString("sha256").equals(Digests.sha256Hex(log)));
    }

    private static Set<String> deadLetters() {
        return new HashSet<>(ok(given().auth().oauth2(Tokens.platformAdmin()).get("/api/v1/ops/findings/dead-letters"))
                .getList("items.projection"));
    }

    /// What is stored of a finding, and when it was stored.
    private String rows(UUID finding) throws SQLException {
        return text("select read_at || (select string_agg(e.xmin::text, ',') from client_audit_event e"
                + " where e.finding_id = a.finding_id) from client_audit a where finding_id = '" + finding + "'");
    }

    private String events(UUID finding) throws SQLException {
        return text("select string_agg(e::text, ';' order by ordinal) from client_audit_event e where finding_id = '"
                + finding + "'");
    }

    private String text(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
