package org.scrutineer.findings.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scrutineer.findings.TestForm.edit;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.TestForm.xform;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.findings.FieldMission.Photo;
import org.scrutineer.findings.attachment.Digests;

@QuarkusTest
class AuditLogTest {

    /// The canonical form once more, in another language: as docs/how-to/verify.md gives it.
    private static final String CHAIN_IN_SQL = """
            with entry as (
                select position, hash, previous_hash, lag(hash, 1, decode(repeat('0', 64), 'hex'))
                        over (order by position) as hash_before,
                    array[encode(previous_hash, 'hex'), mission_id, position::text,
                        (extract(epoch from occurred_at) * 1000000)::bigint::text, actor, action, subject_kind,
                        subject_id, subject_version::text, sha256, address, client, details] as members
                from audit_entry where mission_id = ?
            )
            select position from entry
            where previous_hash <> hash_before or hash <> sha256(convert_to(
                (select string_agg(octet_length(member) || ':' || member || ',', '' order by number)
                 from unnest(members) with ordinality as m (member, number)), 'UTF8'))
            order by position""";

    @Inject
    AgroalDataSource dataSource;

    private FieldMission mission;
    private AuditTrail trail;

    @BeforeEach
    void aMissionWithAForm() {
        mission = FieldMission.announced();
        mission.form(xform("f", "1"));
        trail = new AuditTrail(mission);
    }

    @Test
    void saysWhoPublishedAndClosedAFormFromWhere() {
        mission.close("f", "1", "CLOSED");

        Map<String, Object> uploaded = trail.await("form.uploaded", 1).getFirst();
        Map<String, Object> published = trail.await("form.published", 1).getFirst();
        Map<String, Object> closed = trail.await("form.closed", 1).getFirst();

        assertThat(uploaded).containsEntry("position", 1).containsEntry("previousHash", "0".repeat(64));
        assertThat(published)
                .containsEntry("position", 2)
                .containsEntry("subjectKind", "form")
                .containsEntry("subjectId", "f/1")
                .containsEntry("sha256", Digests.sha256Hex(xform("f", "1")))
                .containsEntry("address", "127.0.0.1")
                .containsEntry("previousHash", uploaded.get("hash"))
                .containsKeys("actor", "occurredAt", "client");
        assertThat(closed)
                .containsEntry("details", "status=CLOSED")
                .containsEntry("previousHash", published.get("hash"));
    }

    @Test
    void theAddressIsThatTheFrontDoorWasCalledFrom() {
        Response closed = mission.head()
                .header("X-Forwarded-For", "192.0.2.7")
                .header("User-Agent", "Test client")
                .contentType("application/json")
                .body(Map.of("status", "CLOSED"))
                .post(mission.api("/forms/f/versions/1/close"));
        assertThat(closed.statusCode()).isEqualTo(200);

        assertThat(trail.await("form.closed", 1).getFirst())
                .containsEntry("address", "192.0.2.7")
                .containsEntry("client", "Test client");
    }

    @Test
    void vouchesForEveryVersionOfEveryFindingAndEveryFile() {
        Phone phone = mission.phone("00042");
        String instanceId = newInstanceId();
        String first = submission("f", "1", instanceId, "<overall>good</overall>", "<photo>1.jpg</photo>");
        String second = edit("f", "1", newInstanceId(), instanceId, "<overall>bad</overall>");

        FieldMission.send(phone, first, Photo.of("1.jpg", "picture"));
        FieldMission.send(phone, second);

        Map<String, Object> received = trail.await("finding.received", 1).getFirst();
        Map<String, Object> edited = trail.await("finding.edited", 1).getFirst();
        Map<String, Object> attached = trail.await("attachment.received", 1).getFirst();
        Object findingId = mission.findings().getFirst().get("findingId");
        assertThat(received)
                .containsEntry("actor", "device " + phone.state().deviceId())
                .containsEntry("subjectId", findingId)
                .containsEntry("subjectVersion", 1)
                .containsEntry("sha256", sha256(first));
        assertThat(edited).containsEntry("subjectVersion", 2).containsEntry("sha256", sha256(second));
        assertThat(attached)
                .containsEntry("subjectId", findingId + "/1.jpg")
                .containsEntry("sha256", sha256("picture"));
    }

    @Test
    void saysWhoLookedAtAnAttachment() {
        Phone phone = mission.phone("00042");
        FieldMission.send(
                phone, submission("f", "1", newInstanceId(), "<photo>1.jpg</photo>"), Photo.of("1.jpg", "picture"));
        Object findingId = mission.findings().getFirst().get("findingId");

        mission.head().get(mission.api("/findings/" + findingId + "/attachments/1.jpg"));
        mission.head().get(mission.api("/findings/" + findingId + "/attachments/2.jpg"));

        assertThat(trail.await("attachment.read", 1).getFirst())
                .containsEntry("subjectId", findingId + "/1.jpg")
                .containsEntry("sha256", sha256("picture"));
    }

    @Test
    void everyChainFollowsFromItsFirstEntryInSqlToo() throws SQLException {
        Phone phone = mission.phone("00042");
        IntStream.range(0, 30)
                .forEach(i -> FieldMission.send(
                        phone, submission("f", "1", newInstanceId(), "<station>Әділет № " + i + "</station>")));
        trail.await("finding.received", 30);

        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(CHAIN_IN_SQL)) {
            statement.setString(1, mission.id());
            try (var row = statement.executeQuery()) {
                assertThat(row.next()).isFalse();
            }
        }
        new Tampering(dataSource)
                .with(
                        "audit_entry",
                        "update audit_entry set client = 'x' where mission_id = ? and position = 7",
                        mission.id());
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(CHAIN_IN_SQL)) {
            statement.setString(1, mission.id());
            try (var row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getLong(1)).isEqualTo(7);
                assertThat(row.next()).isFalse();
            }
        }
    }

    @Test
    void pagesInTheOrderOfTheChainAndFilters() {
        Phone phone = mission.phone("00042");
        IntStream.range(0, 4).forEach(i -> FieldMission.send(phone, submission("f", "1", newInstanceId())));
        trail.await("finding.received", 4);

        Response first = trail.page(Map.of("limit", 3));
        Response second =
                trail.page(Map.of("limit", 3, "after", first.jsonPath().getString("next")));

        assertThat(first.jsonPath().getList("items.position")).isEqualTo(List.of(1, 2, 3));
        assertThat(second.jsonPath().getList("items.position")).isEqualTo(List.of(4, 5, 6));
        assertThat(second.jsonPath().getString("next")).isNull();
        assertThat(trail.entries(Map.of("actor", "device " + phone.state().deviceId())))
                .hasSize(4);
        assertThat(trail.entries(Map.of("subjectKind", "form", "subjectId", "f/1")))
                .hasSize(2);
        assertThat(trail.entries(Map.of("subjectId", "none"))).isEmpty();
    }

    @Test
    void aCursorThatNoPageGaveIs400() {
        assertThat(trail.page(Map.of("after", "rubbish")).statusCode()).isEqualTo(400);
        assertThat(trail.page(Map.of("limit", 1000)).statusCode()).isEqualTo(400);
    }

    @Test
    void isReadByThoseWhoMayOnly() {
        assertThat(mission.staff("SECURITY_EXPERT")
                        .get(mission.api("/audit-log"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(mission.staff("STATISTICAL_ANALYST")
                        .get(mission.api("/audit-log"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theDatabaseRefusesToChangeWhatIsWritten() {
        Phone phone = mission.phone("00042");
        FieldMission.send(phone, submission("f", "1", newInstanceId()));
        trail.await("finding.received", 1);
        FieldMission.send(
                phone, submission("none", "1", newInstanceId(), "<photo>1.jpg</photo>"), Photo.of("1.jpg", "picture"));
        trail.await("attachment.held", 1);

        for (String statement : List.of(
                "update audit_entry set actor = 'nobody' where mission_id = '%s'",
                "delete from audit_entry where mission_id = '%s'",
                "truncate audit_entry",
                "update submission set content = '' where mission_id = '%s'",
                "delete from submission where mission_id = '%s'",
                "truncate submission cascade",
                "truncate attachment cascade",
                "truncate held cascade",
                "update held_attachment set sha256 = ''",
                "delete from held_attachment",
                "truncate held_attachment",
                "update review_entry set note = ''",
                "delete from correction",
                "update consolidation_decision set reason = ''")) {
            assertThatThrownBy(() -> execute(statement.formatted(mission.id())))
                    .as(statement)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("are kept as they are");
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String sha256(String text) {
        return Digests.hex(Digests.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }
}
