package org.scrutineer.findings.official;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scrutineer.findings.ReviewedMission.ok;
import static org.scrutineer.findings.ReviewedMission.refused;
import static org.scrutineer.findings.assessment.JudgedMission.NEAR;
import static org.scrutineer.findings.assessment.JudgedMission.STATION;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.findings.AtOnce;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.assessment.JudgedMission;
import org.scrutineer.findings.attachment.Digests;
import org.scrutineer.findings.audit.AuditTrail;
import org.scrutineer.testkit.Tokens;

/// Figures that the central commission published, and what follows from them.
@QuarkusTest
class OfficialFiguresTest {

    private static final String SOURCE = "https://example.org/protocols.csv";

    /// One for all tests: each begins with no figures in force.
    private static @Nullable JudgedMission shared;

    private JudgedMission judged;
    private FieldMission mission;

    @BeforeEach
    void aMissionWithoutFigures() {
        if (shared == null) {
            shared = JudgedMission.with("c");
        }
        judged = shared;
        mission = judged.mission();
        done("station,r_inbox\n%s,\n%s,\n".formatted(STATION, NEAR));
    }

    @Test
    void flagsCountsThatSayOtherwise() {
        UUID here = judged.put("c", Map.of("C_r_inbox", "1042", "C_r_invalid", "4"));
        UUID near = judged.put("c", Map.of("C_pec", NEAR, "C_r_inbox", "1042"));
        awaitResult(here, "MISSING");
        assertThat(judged.explanation(here, "X14")).isEqualTo("no official figures of this station have come");

        done("station,r_inbox,C_r_invalid\n%s,1142,4\n%s,1042,\n".formatted(STATION, NEAR));

        awaitResult(here, "FLAGGED");
        assertThat(judged.explanation(here, "X14")).contains("official.differing = C_r_inbox");
        awaitResult(near, "OK");
        UUID later = judged.put("c", Map.of("C_r_inbox", "1042", "C_r_invalid", "5"));
        awaitResult(later, "FLAGGED");
        assertThat(judged.explanation(later, "X14")).contains("official.differing = C_r_invalid C_r_inbox");
        done("station,r_inbox\n%s,\n".formatted(STATION));
        awaitResult(here, "MISSING");
        awaitResult(near, "OK");
    }

    @Test
    void theSameFileTwiceIsNoChangeAndALaterOneKeepsTheOneBefore() {
        int before = versions(STATION).size();

        JsonPath first = done("station,r_inbox\n%s,7\n%s,8\n".formatted(STATION, NEAR));
        JsonPath again = done("station,r_inbox\n%s,7\n%s,8.0\n".formatted(STATION, NEAR));
        JsonPath later = ok(put("Second edition", "station,r_inbox,r_invalid\n%s,9,1\n".formatted(STATION)));

        assertThat(first.getInt("created") + first.getInt("updated")).isEqualTo(2);
        assertThat(first.getBoolean("committed")).isTrue();
        assertThat(again.getInt("unchanged")).isEqualTo(2);
        assertThat(later.getInt("updated")).isEqualTo(1);
        List<Map<String, Object>> versions = versions(STATION);
        assertThat(versions).hasSize(before + 2);
        assertThat(versions.get(before))
                .containsEntry("figures", Map.of("r_inbox", 7))
                .containsEntry("source", SOURCE)
                .containsEntry("importedBy", "analyst")
                .containsEntry("current", false);
        assertThat(versions.getLast())
                .containsEntry("figures", Map.of("r_inbox", 9, "r_invalid", 1))
                .containsEntry("source", "Second edition")
                .containsEntry("current", true)
                .containsKey("importedAt");
        assertThat(listed(NEAR)).as("not in the later file").containsEntry("figures", Map.of("r_inbox", 8));
    }

    @Test
    void listsThemByStationInPages() {
        done("station,r_inbox\n%s,7\n%s,8\n".formatted(NEAR, STATION));

        JsonPath first = ok(analyst().queryParam("limit", 1).get(address("")));
        JsonPath second = ok(analyst()
                .queryParam("limit", 1)
                .queryParam("after", first.getString("next"))
                .get(address("")));

        assertThat(first.getList("items.stationCode")).containsExactly(STATION);
        assertThat(second.getList("items.stationCode")).containsExactly(NEAR);
        assertThat(second.getString("next")).isNull();
        assertThat(ok(analyst().queryParam("station", NEAR).get(address(""))).getList("items.stationCode"))
                .containsExactly(NEAR);
        assertThat(ok(analyst().queryParam("station", "none").get(address(""))).getList("items"))
                .isEmpty();
        assertThat(ok(analyst().get(address("/none/versions"))).getList("items"))
                .isEmpty();
        refused(analyst().queryParam("after", "!").get(address("")), 400, "invalid-request");
        refused(analyst().queryParam("after", "AA").get(address("")), 400, "invalid-request");
        refused(analyst().queryParam("after", "YQ").get(address("/none/versions")), 400, "invalid-request");
    }

    @Test
    void aDryRunTellsWhatWouldBeAndChangesNothing() {
        int before = versions(STATION).size();

        JsonPath report = ok(analyst()
                .queryParam("dryRun", true)
                .queryParam("source", SOURCE)
                .body("station,r_inbox\n%s,7\n000000,8\n".formatted(STATION).getBytes(StandardCharsets.UTF_8))
                .put(address("")));

        assertThat(report.getBoolean("dryRun")).isTrue();
        assertThat(report.getBoolean("committed")).isFalse();
        assertThat(report.getInt("rows")).isEqualTo(2);
        assertThat(report.getInt("accepted")).isEqualTo(1);
        assertThat(report.getInt("rejected")).isEqualTo(1);
        assertThat(report.getInt("updated")).isEqualTo(1);
        assertThat(report.getList("errors.code")).containsExactly("UNKNOWN_STATION");
        assertThat(versions(STATION)).hasSize(before);
    }

    @Test
    void everyErrorOfEveryRowIsInOneReportAndNothingIsImported() {
        int before = versions(STATION).size();

        Response refused = put(SOURCE, withNul("""
                station,r_inbox,r_invalid
                %s,7,1
                000000,7,1
                %s,many,-1
                %s,8,1

                ,7,1
                33NUL0052,7,1
                %s,7
                """.formatted(STATION, NEAR, STATION, NEAR)));

        refused(refused, 422, "import-refused");
        JsonPath report = refused.jsonPath();
        assertThat(report.getList("errors.code"))
                .containsExactly(
                        "UNKNOWN_STATION",
                        "INVALID_NUMBER",
                        "INVALID_NUMBER",
                        "DUPLICATE_CODE",
                        "MISSING_STATION",
                        "INVALID_CHARACTER",
                        "WRONG_NUMBER_OF_CELLS",
                        "DUPLICATE_CODE");
        assertThat(report.getList("errors.row")).containsExactly(2, 3, 3, 4, 5, 6, 7, 7);
        assertThat(report.getList("errors.line")).containsExactly(3, 4, 4, 5, 7, 8, 9, 9);
        assertThat(report.getList("errors.column"))
                .containsExactly("station", "r_inbox", "r_invalid", "station", "station", "station", null, "station");
        assertThat(report.getInt("rows")).isEqualTo(7);
        assertThat(report.getInt("accepted")).isEqualTo(1);
        assertThat(report.getInt("rejected")).isEqualTo(6);
        assertThat(report.getBoolean("committed")).isFalse();
        assertThat(versions(STATION)).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e3", "1,5", "1 000", "NaN", "7.1234567", "1234567890123", "7NUL"})
    void whatIsNoFigureIsRefused(String figure) {
        Response refused = put(SOURCE, "station,r_inbox\n%s,\"%s\"\n".formatted(STATION, withNul(figure)));

        refused(refused, 422, "import-refused");
        assertThat(refused.jsonPath().getList("errors.code")).containsExactly("INVALID_NUMBER");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | EMPTY_FILE",
                "r_inbox;7 | MISSING_COLUMN",
                "station,r_inbx;330052,7 | UNKNOWN_COLUMN",
                "station,C_comment;330052,7 | UNKNOWN_COLUMN",
                "station,r_inNULbox;330052,7 | UNKNOWN_COLUMN",
                "station,r_inbox,r_inbox;330052,7,7 | DUPLICATE_COLUMN",
                "station,r_inbox;330052,\"7 | MALFORMED_CSV"
            })
    void aFileOfTheWrongShapeIsRefused(String lines, String code) {
        Response refused = put(SOURCE, withNul(lines.replace(';', '\n')));

        refused(refused, 422, "import-refused");
        assertThat(refused.jsonPath().getList("errors.code")).containsExactly(code);
        assertThat(refused.jsonPath().getList("errors.row")).containsExactly(0);
    }

    @Test
    void aFileInAnotherEncodingIsRefused() {
        Response refused = analyst()
                .queryParam("source", SOURCE)
                .contentType("text/csv")
                .body("station,r_inbox\nШымкент,7\n".getBytes(StandardCharsets.UTF_16))
                .put(address(""));

        refused(refused, 422, "import-refused");
        assertThat(refused.jsonPath().getList("errors.code")).containsExactly("NOT_UTF8");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        refused(put(SOURCE, "station,r_inbox\n" + "1".repeat(1_000_000)), 413, "too-large");

        Response rows = put(SOURCE, "station\n" + "1\n".repeat(50_001));
        refused(rows, 422, "import-refused");
        assertThat(rows.jsonPath().getList("errors.code")).containsExactly("TOO_MANY_ROWS");

        Response columns = put(SOURCE, "station" + ",r_inbox".repeat(500));
        refused(columns, 422, "import-refused");
        assertThat(columns.jsonPath().getList("errors.code")).containsExactly("TOO_MANY_COLUMNS");

        Response errors = put(SOURCE, "station\n" + "1\n".repeat(50_000));
        refused(errors, 422, "import-refused");
        assertThat(errors.jsonPath().getInt("rejected")).isEqualTo(50_000);
        assertThat(errors.jsonPath().getList("errors")).hasSize(5_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?source=", "?source=%20", "?source=a%00b", "?source=a%0Ab", "?source=x&dryRun=yes"})
    void aQuestionOfTheWrongShapeIs400(String query) {
        refused(analyst().urlEncodingEnabled(false).body(new byte[] {1}).put(address(query)), 400, "invalid-request");
    }

    @Test
    void aSourceThatIsTooLongIs400() {
        refused(put("x".repeat(501), "station\n"), 400, "invalid-request");
    }

    @Test
    void onlyCsvIsUnderstood() {
        refused(
                analyst()
                        .queryParam("source", SOURCE)
                        .contentType("application/json")
                        .body("{}")
                        .put(address("")),
                415,
                "unsupported-media-type");
    }

    @Test
    void isForThoseOfThisMissionWhoMay() {
        String file = "station,r_inbox\n%s,66\n".formatted(STATION);
        int before = versions(STATION).size();

        refused(put(mission.staff("OPERATIONS"), SOURCE, file), 403, "forbidden");
        refused(
                put(given().auth().oauth2(Tokens.staff("other2022", "HEAD_OF_MISSION")), SOURCE, file),
                403,
                "forbidden");
        refused(
                put(given().auth().oauth2(Tokens.staffOfAreas(mission.id(), "HEAD_OF_MISSION", "09")), SOURCE, file),
                403,
                "forbidden");
        assertThat(versions(STATION)).hasSize(before);
        ok(mission.staff("OPERATIONS").get(address("")));
        refused(mission.staff("OBSERVER_LTO").get(address("")), 403, "forbidden");
    }

    @Test
    void severalAtOnceComeOneAfterTheOther() throws Exception {
        int before = versions(STATION).size();

        List<Response> answers =
                AtOnce.all(4, person -> put(SOURCE, "station,r_inbox\n%s,%d\n".formatted(STATION, person + 1)));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        List<Map<String, Object>> versions = versions(STATION);
        assertThat(versions).hasSize(before + 4);
        assertThat(versions)
                .filteredOn(version -> version.get("current").equals(true))
                .hasSize(1);
        assertThat(versions).extracting(version -> version.get("version")).doesNotHaveDuplicates();
    }

    @Test
    void everyImportThatChangesSomethingIsInTheAuditLog() {
        String file = "station,r_inbox\n%s,4711\n".formatted(STATION);
        done(file);
        done(file);
        AuditTrail trail = new AuditTrail(mission);

        List<Map<String, Object>> entries = await().atMost(FieldMission.PATIENCE)
                .until(
                        () -> trail.entries(Map.of("action", "official.imported", "limit", 200)).stream()
                                .filter(entry -> entry.get("sha256").equals(Digests.sha256Hex(file)))
                                .toList(),
                        found -> !found.isEmpty());

        assertThat(entries)
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("actor", "analyst")
                        .containsEntry("subjectKind", "official-figures")
                        .containsEntry("details", "stations=1"));
        assertThat(trail.faults()).isEmpty();
    }

    private void awaitResult(UUID finding, String result) {
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(judged.results(finding)).containsEntry("X14", result));
    }

    private List<Map<String, Object>> versions(String station) {
        return ok(analyst().queryParam("limit", 200).get(address("/" + station + "/versions")))
                .getList("items");
    }

    private Map<String, Object> listed(String station) {
        return ok(analyst().queryParam("station", station).get(address(""))).getMap("items[0]");
    }

    private JsonPath done(String file) {
        return ok(put(SOURCE, file));
    }

    private Response put(String source, String file) {
        return put(analyst(), source, file);
    }

    private Response put(RequestSpecification who, String source, String file) {
        return who.contentType("text/csv")
                .queryParam("source", source)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .put(address(""));
    }

    private static String withNul(String text) {
        return text.replace("NUL", "\u0000");
    }

    private RequestSpecification analyst() {
        return given().auth()
                .oauth2(Tokens.staffNamed("analyst", mission.id(), "STATISTICAL_ANALYST"))
                .contentType("text/csv");
    }

    private String address(String rest) {
        return mission.api("/official-figures" + rest);
    }
}
