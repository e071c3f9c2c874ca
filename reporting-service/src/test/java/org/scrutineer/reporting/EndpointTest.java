package org.scrutineer.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.testkit.EndpointRules;
import org.scrutineer.testkit.PublishedDocument;
import org.scrutineer.testkit.Tokens;

/// What holds for every endpoint, and what each refuses.
@QuarkusTest
class EndpointTest {

    private static final Path ROOT = Path.of(System.getProperty("repository.root"));

    @Test
    void nothingAnswersWithoutAToken() {
        assertThat(EndpointRules.nothingAnswersWithoutAToken()).isGreaterThan(12);
    }

    @Test
    void nothingAnswersAnotherMissionsToken() {
        assertThat(EndpointRules.nothingAnswersAnotherMissionsToken()).isGreaterThan(10);
    }

    /// Coverage is by region unless told, which is of the whole mission; the stream has a test of its own.
    @Test
    void whoIsLimitedToAnAreaReadsTheLatestFindingsOnly() {
        assertThat(EndpointRules.answersTheHeadOfAnArea())
                .containsExactly("GET /api/v1/missions/{missionId}/latest-findings");
    }

    @Test
    void theCommittedOpenApiDocumentIsFresh() throws IOException {
        PublishedDocument.isFresh("reporting-service");
    }

    @Test
    void thePagesNeedNoToken() {
        given().get("/").then().statusCode(200).contentType(ContentType.HTML);
    }

    @ParameterizedTest
    @EnumSource(ReportingProblem.class)
    void everyProblemHasAPage(ReportingProblem problem) throws IOException {
        Path page = ROOT.resolve("docs/problems/" + problem.slug() + ".md");

        assertThat(Files.readString(page)).contains(problem.title(), String.valueOf(problem.status()));
    }

    @ParameterizedTest
    @CsvSource({
        "coverage?by=weather, 400, unknown-grouping",
        "ratings?by=team, 400, unknown-grouping",
        "problems?by=day, 400, unknown-grouping",
        "tallies/no_such_form, 404, form-not-reported",
        "tallies/no_such_form?by=week, 400, unknown-grouping",
        "summary, 404, mission-not-reported",
        "latest-findings?limit=0, 400, invalid-request",
        "latest-findings?limit=201, 400, invalid-request",
        "cuts?limit=0, 400, invalid-request",
        "cuts?after=!, 400, invalid-request",
        "cuts/0190a1b2-0000-7000-8000-000000000001, 404, cut-not-found",
        "cuts/0190a1b2-0000-7000-8000-000000000001/manifest, 404, cut-not-found",
        "cuts/0190a1b2-0000-7000-8000-000000000001/statement, 404, cut-not-found",
        "cuts/0190a1b2-0000-7000-8000-000000000001/statement.pdf, 404, cut-not-found",
        "cuts/not-an-id, 404, not-found"
    })
    void refusesWhatMakesNoSense(String path, int status, String problem) {
        given().auth()
                .oauth2(Tokens.staff("nowhere", "HEAD_OF_MISSION"))
                .urlEncodingEnabled(false)
                .get("/api/v1/missions/nowhere/" + path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", endsWith("/" + problem))
                .body("status", equalTo(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "-1", "1.5"})
    void refusesAPositionThatIsNone(String lastEventId) {
        given().auth()
                .oauth2(Tokens.staff("nowhere", "HEAD_OF_MISSION"))
                .header("Last-Event-ID", lastEventId)
                .get("/api/v1/missions/nowhere/stream")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith("/unknown-position"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"label\": \" \"}", "{\"label\": 7, \"more\": true}", "[", ""})
    void refusesACutWithoutALabel(String body) {
        given().auth()
                .oauth2(Tokens.staff("nowhere", "HEAD_OF_MISSION"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/missions/nowhere/cuts")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith("/invalid-request"));
    }

    @Test
    void refusesALabelThatCannotBeStored() {
        TestMission mission = TestMission.created();

        given().auth()
                .oauth2(Tokens.staff(mission.id(), "HEAD_OF_MISSION"))
                .contentType(ContentType.JSON)
                .body("{\"label\": \"a\\u0000b\"}")
                .post("/api/v1/missions/" + mission.id() + "/cuts")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith("/invalid-request"));
    }

    @Test
    void refusesACutOfAMissionThatIsNotKnown() {
        given().auth()
                .oauth2(Tokens.staff("nowhere", "HEAD_OF_MISSION"))
                .contentType(ContentType.JSON)
                .body("{\"label\": \"Preliminary statement\"}")
                .post("/api/v1/missions/nowhere/cuts")
                .then()
                .statusCode(404)
                .body("type", endsWith("/mission-not-reported"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPERATIONS", "LTO_COORDINATOR", "ELECTION_ANALYST", "SECURITY_EXPERT"})
    void onlyThoseWhoSignTheStatementFreeze(String role) {
        String token = Tokens.staff("nowhere", role);

        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body("{\"label\": \"Mine\"}")
                .post("/api/v1/missions/nowhere/cuts")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(token)
                .get("/api/v1/missions/nowhere/coverage")
                .then()
                .statusCode(200);
    }
}
