package org.scrutineer.findings.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.TestForm.xform;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.findings.FieldMission.Photo;
import org.scrutineer.findings.attachment.Digests;
import org.scrutineer.testkit.Tokens;

/// Whatever somebody with the password of the database, or access to the disk, changes in what was received.
@QuarkusTest
class VerificationTest {

    @Inject
    AgroalDataSource dataSource;

    @ConfigProperty(name = "scrutineer.findings.attachments-directory")
    Path attachments;

    private FieldMission mission;
    private AuditTrail trail;
    private Tampering tampering;
    private List<String> findings;
    private String picture;

    @BeforeEach
    void aMissionWithThreeFindingsAndAPhoto() {
        tampering = new Tampering(dataSource);
        mission = FieldMission.announced();
        trail = new AuditTrail(mission);
        mission.form(xform("f", "1"));
        Phone phone = mission.phone("00042");
        picture = "picture " + UUID.randomUUID();
        FieldMission.send(
                phone,
                submission("f", "1", newInstanceId(), "<overall>good</overall>", "<photo>1.jpg</photo>"),
                Photo.of("1.jpg", picture));
        FieldMission.send(phone, submission("f", "1", newInstanceId(), "<overall>bad</overall>"));
        FieldMission.send(phone, submission("f", "1", newInstanceId(), "<overall>good</overall>"));
        trail.await("finding.received", 3);
        trail.await("attachment.received", 1);
        findings = mission.findings().stream()
                .map(finding -> String.valueOf(finding.get("findingId")))
                .toList();
    }

    @Test
    void findsNothingWhereNothingWasChanged() {
        List<JsonPath> lines = trail.verify();

        JsonPath done = lines.get(lines.size() - 2);
        JsonPath verdict = lines.getLast();
        assertThat(done.getString("line")).isEqualTo("mission");
        assertThat(done.getString("missionId")).isEqualTo(mission.id());
        assertThat(done.getString("lastHash"))
                .isEqualTo(trail.entries(java.util.Map.of()).getLast().get("hash"));
        assertThat(verdict.getString("line")).isEqualTo("verdict");
        assertThat(verdict.getBoolean("sound")).isTrue();
        assertThat(verdict.getInt("entries")).isEqualTo(6);
        assertThat(verdict.getInt("findings")).isEqualTo(3);
        assertThat(verdict.getInt("attachments")).isEqualTo(1);
    }

    @Test
    void looksAtEveryMissionWhenNoneIsNamed() {
        String lines = given().auth()
                .oauth2(Tokens.platformAdmin())
                .get("/api/v1/ops/findings/verification")
                .asString();

        assertThat(lines).contains("\"mission\",\"missionId\":\"" + mission.id() + "\"");
    }

    @Test
    void namesTheEntryOfWhichOneByteWasChanged() throws SQLException {
        assertThat(tampering.with(
                        "audit_entry",
                        "update audit_entry set actor = replace(actor, 'device', 'devise')"
                                + " where mission_id = ? and position = 3",
                        mission.id()))
                .isEqualTo(1);

        assertThat(trail.faults())
                .containsExactly(
                        "Entry 3 of the audit log of mission %s is not what was written: its hash does not fit."
                                .formatted(mission.id()));
    }

    @Test
    void seesThatTheLastEntriesAreMissing() throws SQLException {
        tampering.with("audit_entry", "delete from audit_entry where mission_id = ? and position = 6", mission.id());

        assertThat(trail.faults())
                .contains("The audit log of mission %s ends with entry 5, but entry 6 was the last one written."
                        .formatted(mission.id()));
    }

    @Test
    void namesTheFindingOfWhichOneByteWasChanged() throws SQLException {
        tampering.with(
                "submission",
                "update submission set content = convert_to(replace(convert_from(content, 'UTF8'), 'bad', 'bat'),"
                        + " 'UTF8') where mission_id = ? and finding_id = ?::uuid",
                mission.id(),
                findings.get(1));

        assertThat(trail.faults()).containsExactly(finding(1) + " is not what was received: its content was changed.");
    }

    /// Exports are made from them.
    @ParameterizedTest
    @ValueSource(strings = {"replace(answers, 'bad', 'good')", "'{}'", "''"})
    void namesTheFindingWhoseAnswersBesideTheContentWereChanged(String changed) throws SQLException {
        assertThat(tampering.with(
                        "submission",
                        "update submission set answers = " + changed
                                + " where mission_id = ? and finding_id = ?::uuid and answers like '%bad%'",
                        mission.id(),
                        findings.get(1)))
                .isEqualTo(1);

        assertThat(trail.faults()).containsExactly(finding(1) + " has other answers beside its content than in it.");
    }

    @Test
    void isNotFooledByAHashThatWasChangedWithTheContent() throws SQLException {
        tampering.with(
                "submission",
                "update submission set content = 'x', sha256 = sha256('x') where mission_id = ? and finding_id ="
                        + " ?::uuid",
                mission.id(),
                findings.get(0));

        assertThat(trail.faults()).containsExactly(finding(0) + " is not what was received: its content was changed.");
    }

    @Test
    void namesAFindingThatIsGone() throws SQLException {
        tampering.with(
                "submission",
                "delete from submission where mission_id = ? and finding_id = ?::uuid",
                mission.id(),
                findings.get(2));

        assertThat(trail.faults()).containsExactly(finding(2) + " is in the audit log, but no longer stored.");
    }

    @Test
    void namesAFindingThatNobodyReceived() throws SQLException {
        String planted = UUID.randomUUID().toString();
        tampering.with("submission", """
                insert into submission (mission_id, finding_id, content_version, revision, is_current, form_id,
                    form_version, instance_id, content_type, content, sha256, first_received_at, received_at)
                select mission_id, ?::uuid, 1, 1, true, form_id, form_version, 'uuid:planted', content_type, content,
                    sha256, first_received_at, received_at
                from submission where mission_id = ? and finding_id = ?::uuid""", planted, mission.id(), findings.getFirst());

        assertThat(trail.faults())
                .containsExactly(
                        "Finding %s (version 1) of mission %s is stored, but its arrival is not in the audit log."
                                .formatted(planted, mission.id()));
    }

    @Test
    void namesTheFileOfWhichOneByteWasChanged() throws IOException {
        Path file = stored();
        byte[] content = Files.readAllBytes(file);
        content[0] ^= 1;
        Files.write(file, content);

        assertThat(trail.faults()).containsExactly(attachment() + " is not what was received: the file was changed.");
    }

    @Test
    void namesAFileThatIsGone() throws IOException {
        Files.delete(stored());

        assertThat(trail.faults()).containsExactly(attachment() + " was received, but the file is missing.");
    }

    @Test
    void namesAnAttachmentThatNowPointsToAnotherFile() throws SQLException {
        tampering.with(
                "attachment", "update attachment set sha256 = ? where mission_id = ?", "0".repeat(64), mission.id());

        assertThat(trail.faults())
                .contains(
                        attachment() + " is stored, but its arrival is not in the audit log.",
                        attachment() + " is in the audit log, but no longer stored as it was received.");
    }

    @Test
    void namesAPublishedFormThatWasChanged() throws SQLException {
        tampering.with("form", "update form set xml = 'x' where mission_id = ?", mission.id());

        assertThat(trail.faults())
                .containsExactly(
                        "Form f/1 of mission %s is not what it was: its content was changed.".formatted(mission.id()));
    }

    @Test
    void namesWhatIsHeldAndWasChanged() throws SQLException {
        Phone phone = mission.phone("00043");
        FieldMission.send(phone, submission("none", "1", newInstanceId(), "<overall>good</overall>"));
        trail.await("submission.held", 1);
        String held = String.valueOf(mission.held().getFirst().get("heldId"));
        assertThat(trail.faults()).isEmpty();

        tampering.with("held", "update held set content = 'x' where mission_id = ?", mission.id());

        assertThat(trail.faults())
                .containsExactly("Held submission %s of mission %s is not what it was: its content was changed."
                        .formatted(held, mission.id()));
    }

    @Test
    void vouchesForFilesOfWhatIsHeldToo() throws IOException {
        String protocol = "protocol " + UUID.randomUUID();
        String held = holdWith(protocol);
        assertThat(trail.await("attachment.held", 1).getFirst())
                .containsEntry("subjectKind", "attachment")
                .containsEntry("subjectId", held + "/p.jpg")
                .containsEntry("sha256", Digests.sha256Hex(protocol));
        assertThat(trail.faults()).isEmpty();

        Files.delete(stored(protocol));

        assertThat(trail.faults()).containsExactly(heldAttachment(held) + " was received, but the file is missing.");
    }

    @Test
    void namesAHeldAttachmentThatNowPointsToAnotherFile() throws SQLException {
        String held = holdWith(picture);
        trail.await("attachment.held", 1);

        tampering.with(
                "held_attachment",
                "update held_attachment set sha256 = ? where held_id = ?::uuid",
                "0".repeat(64),
                held);

        assertThat(trail.faults())
                .contains(
                        heldAttachment(held) + " is stored, but its arrival is not in the audit log.",
                        heldAttachment(held) + " is in the audit log, but no longer stored as it was received.");
    }

    /// @return id of what is held
    private String holdWith(String file) {
        FieldMission.send(
                mission.phone("00043"),
                submission("none", "1", newInstanceId(), "<photo>p.jpg</photo>"),
                Photo.of("p.jpg", file));
        return String.valueOf(mission.held().getFirst().get("heldId"));
    }

    private String heldAttachment(String held) {
        return "Attachment %s/p.jpg of mission %s".formatted(held, mission.id());
    }

    @Test
    void isForThoseWhoOperateThePlatform() {
        assertThat(mission.head().get("/api/v1/ops/findings/verification").statusCode())
                .isEqualTo(403);
    }

    private Path stored() {
        return stored(picture);
    }

    private Path stored(String content) {
        String sha256 = Digests.sha256Hex(content);
        return attachments.resolve(sha256.substring(0, 2), sha256.substring(2, 4), sha256);
    }

    private String finding(int index) {
        return "Finding %s (version 1) of mission %s".formatted(findings.get(index), mission.id());
    }

    private String attachment() {
        return "Attachment %s/1.jpg of mission %s".formatted(findings.getFirst(), mission.id());
    }
}
