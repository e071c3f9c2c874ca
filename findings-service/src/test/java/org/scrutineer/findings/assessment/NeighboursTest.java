package org.scrutineer.findings.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scrutineer.findings.assessment.JudgedMission.NEAR;
import static org.scrutineer.findings.assessment.JudgedMission.OTHER_TEAM;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.findings.FieldMission.Photo;
import org.scrutineer.findings.TestForm;
import org.scrutineer.findings.visit.Neighbours;
import org.scrutineer.findings.visit.Visit;
import org.scrutineer.findings.visit.Visits;
import org.scrutineer.testkit.TestTopics;
import org.scrutineer.testkit.Tokens;

/// Rules that compare forms: both are flagged whichever came first, and an edit takes it back.
@QuarkusTest
class NeighboursTest {

    @Inject
    Visits visits;

    @Inject
    AgroalDataSource dataSource;

    private JudgedMission mission;

    @BeforeEach
    void aMissionWithAForm() {
        mission = JudgedMission.with("b");
    }

    @Test
    void x9FlagsBothOfTwoVisitsAtOneTime() {
        UUID first = mission.put("b", visit(NEAR, OTHER_TEAM, "12:00", "12:30"));
        assertThat(mission.flagged(first)).doesNotContain("X9");

        UUID second = mission.put("b", visit(JudgedMission.STATION, OTHER_TEAM, "12:20", "12:50"));

        assertThat(mission.flagged(second)).contains("X9");
        assertThat(mission.explanation(second, "X9")).isEqualTo("other.overlap_minutes = 10, other.finding = " + first);
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(mission.flagged(first)).contains("X9"));
    }

    @Test
    void whatIsVoidOrRejectedAccusesNobodyUntilItComesBack() {
        UUID first = mission.put("b", visit(NEAR, OTHER_TEAM, "12:00", "12:30"));
        mission.flagged(first);
        UUID second = mission.put("b", visit(JudgedMission.STATION, OTHER_TEAM, "12:20", "12:50"));
        awaitX9(first, true);

        review(second, "POST", "/void", Map.of("reason", "Filled twice"));
        awaitX9(first, false);
        review(second, "POST", "/restore", Map.of("reason", "It was another station"));
        awaitX9(first, true);
        review(second, "PUT", "", Map.of("state", "REJECTED", "reason", "Filled at the hotel"));
        awaitX9(first, false);

        UUID third = mission.put("b", visit(NEAR, OTHER_TEAM, "12:40", "12:55"));
        assertThat(mission.flagged(third)).doesNotContain("X9");
    }

    private void awaitX9(UUID finding, boolean flagged) {
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() ->
                        assertThat(mission.flagged(finding).contains("X9")).isEqualTo(flagged));
    }

    private void review(UUID finding, String method, String path, Map<String, ?> body) {
        FieldMission field = mission.mission();
        String review = field.api("/findings/" + finding + "/review");
        Response response = field.head()
                .header("If-Match", field.head().get(review).header("ETag"))
                .contentType("application/json")
                .body(body)
                .request(method, review + path);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    }

    @Test
    void x9LeavesVisitsThatFollowOneAnotherAlone() {
        UUID first = mission.put("b", visit(NEAR, OTHER_TEAM, "12:00", "12:30"));
        mission.flagged(first);

        UUID second = mission.put("b", visit(JudgedMission.STATION, OTHER_TEAM, "13:00", "13:30"));

        assertThat(mission.results(second)).containsEntry("X9", "OK");
    }

    @Test
    void x12FlagsBothTeamsAtOneStation() {
        UUID first = mission.put("b", visit(NEAR, JudgedMission.TEAM, "09:00", "09:30"));
        assertThat(mission.flagged(first)).doesNotContain("X12");

        UUID second = mission.put("b", visit(NEAR, OTHER_TEAM, "16:00", "16:30"));

        assertThat(mission.flagged(second)).contains("X12");
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(mission.flagged(first)).contains("X12"));
    }

    @Test
    void s6FlagsTheSameAnswersFromTwoPlaces() {
        Map<String, String> here = visit(NEAR, JudgedMission.TEAM, "09:00", "09:30");
        here.put("B_ballots_rec", "331");
        Map<String, String> there = visit(JudgedMission.STATION, OTHER_TEAM, "16:00", "16:30");
        there.put("B_ballots_rec", "331");
        UUID first = mission.put("b", here);
        assertThat(mission.flagged(first)).doesNotContain("S6");

        UUID second = mission.put("b", there);

        assertThat(mission.flagged(second)).contains("S6");
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(mission.flagged(first)).contains("S6"));
    }

    @Test
    void s5FlagsBothFormsThatCameWithTheSamePhoto() {
        FieldMission field = FieldMission.announced();
        field.form(TestForm.xform("f", "1"));
        Phone phone = field.phone("00042");
        String instance = TestForm.newInstanceId();
        Photo photo = Photo.of("a.jpg", "the same bytes");
        FieldMission.send(phone, TestForm.submission("f", "1", instance, "<photo>a.jpg</photo>"), photo);
        FieldMission.send(
                phone,
                TestForm.submission("f", "1", TestForm.newInstanceId(), "<photo>b.jpg</photo>"),
                Photo.of("b.jpg", "the same bytes"));

        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(flaggedByS5(field)).isEqualTo(2));
    }

    /// Its file may have come before it was judged.
    @Test
    void aFindingWithTheSamePhotoThatHasNoVisitYetIsNotComparedWith() throws SQLException {
        FieldMission field = FieldMission.announced();
        field.form(TestForm.xform("f", "1"));
        Phone phone = field.phone("00042");
        for (int i = 0; i < 3; i++) {
            FieldMission.send(
                    phone,
                    TestForm.submission("f", "1", TestForm.newInstanceId(), "<photo>a.jpg</photo>"),
                    Photo.of("a.jpg", "the same bytes"));
        }
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(flaggedByS5(field)).isEqualTo(3));
        List<UUID> findings = field.findings().stream()
                .map(finding -> UUID.fromString((String) finding.get("findingId")))
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        Visit first = visits.find(field.id(), findings).get(findings.getFirst());
        assertThat(samePhoto(field, first)).containsExactly(findings.get(1), findings.get(2));

        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("delete from visit where finding_id = ?")) {
            statement.setObject(1, findings.get(1));
            statement.executeUpdate();
        }

        assertThat(samePhoto(field, first)).containsExactly(findings.get(2));
    }

    private List<UUID> samePhoto(FieldMission field, Visit visit) {
        return visits.neighbours(field.id(), List.of(visit)).of(visit.findingId(), Neighbours.Kind.SAME_PHOTO).stream()
                .map(Visit::findingId)
                .toList();
    }

    private static int flaggedByS5(FieldMission field) {
        return field.head()
                .queryParam("rule", "S5")
                .get(field.api("/flags"))
                .jsonPath()
                .getList("items")
                .size();
    }

    @Test
    void anEditTakesAFlagBackFromTheOtherFormToo() {
        Phone phone = mission.mission().phone("00042");
        UUID first = mission.put("b", visit(NEAR, OTHER_TEAM, "12:00", "12:30"));
        mission.flagged(first);
        String instance = TestForm.newInstanceId();
        send(phone, instance, null, visit(JudgedMission.STATION, OTHER_TEAM, "12:20", "12:50"));
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(mission.flagged(first)).contains("X9"));

        send(phone, TestForm.newInstanceId(), instance, visit(JudgedMission.STATION, OTHER_TEAM, "14:20", "14:50"));

        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(mission.flagged(first)).doesNotContain("X9"));
        assertThat(TestTopics.readAll(org.scrutineer.contracts.Topics.FINDINGS_ASSESSMENT).stream()
                        .filter(event -> event.key().equals(first.toString()))
                        .map(TestTopics.PublishedEvent::sequence))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aRebuildComesToTheSameFlags() {
        UUID first = mission.put("b", visit(NEAR, OTHER_TEAM, "12:00", "12:30"));
        mission.flagged(first);
        UUID second = mission.put("b", visit(JudgedMission.STATION, OTHER_TEAM, "12:20", "12:50"));
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(mission.flagged(first)).contains("X9"));
        Map<String, String> before = mission.results(second);

        int status = io.restassured.RestAssured.given()
                .auth()
                .oauth2(Tokens.platformAdmin())
                .post("/api/v1/ops/findings/projections/assessment/rebuild")
                .statusCode();

        assertThat(status).isBetween(200, 204);
        assertThat(mission.results(second)).isEqualTo(before);
        assertThat(mission.flagged(first)).contains("X9");
    }

    private static void send(Phone phone, String instance, String edited, Map<String, String> answers) {
        StringBuilder groups = new StringBuilder();
        groups.append("<start>2022-11-20T12:20:00.000+06:00</start><end>2022-11-20T12:50:00.000+06:00</end>");
        groups.append("<place><B_team>%s</B_team><B_region>KZ-33</B_region><B_pec>%s</B_pec></place>"
                .formatted(answers.get("B_team"), answers.get("B_pec")));
        groups.append("<visit><B_t_arr>%s</B_t_arr><B_access>yes</B_access></visit>".formatted(answers.get("B_t_arr")));
        groups.append("<departure><B_t_dep>%s</B_t_dep></departure>".formatted(answers.get("B_t_dep")));
        var response =
                FieldMission.send(phone, TestForm.edit("kz2022_b", "2022111001", instance, edited, groups.toString()));
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    }

    private static Map<String, String> visit(String station, String team, String from, String until) {
        Map<String, String> answers = new HashMap<>();
        answers.put("B_pec", station);
        answers.put("B_team", team);
        answers.put("B_t_arr", from + ":00.000+06:00");
        answers.put("B_t_dep", until + ":00.000+06:00");
        answers.put("start", "2022-11-20T" + from + ":00.000+06:00");
        answers.put("end", "2022-11-20T" + until + ":00.000+06:00");
        return answers;
    }
}
