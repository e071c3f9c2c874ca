package org.scrutineer.observer.mission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.observer.MissionChanged;
import org.scrutineer.contracts.observer.MissionCreated;
import org.scrutineer.contracts.observer.MissionState;
import org.scrutineer.contracts.observer.ObserverChanged;
import org.scrutineer.contracts.observer.ObserverState;
import org.scrutineer.observer.ObserverProblem;
import org.scrutineer.observer.Office;
import org.scrutineer.observer.Problems;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.testkit.TestTopics;
import org.scrutineer.testkit.Tokens;

@QuarkusTest
class MissionResourceTest {

    @Test
    void createsAMission() {
        Office office = Office.notOpened();

        Office.admin()
                .contentType("application/json")
                .body(Office.facts(Map.of()))
                .put(office.path())
                .then()
                .statusCode(201)
                .header("Location", endsWith(office.path()))
                .header("ETag", "\"1\"")
                .body("missionId", equalTo(office.missionId()))
                .body("phase", equalTo("PLANNED"))
                .body("nextPhases", hasItem("INVITED"))
                .body("milestones.code", contains("ACCREDITATION_CLOSES", "ELECTION_DAY"));

        var event = TestTopics.awaitEvent(
                Topics.OBSERVER_MISSION, candidate -> candidate.key().equals(office.missionId()));
        MissionState state = event.as(MissionCreated.class).mission();
        assertThat(event.type()).isEqualTo(MissionCreated.TYPE);
        assertThat(event.sequence()).isEqualTo(1);
        assertThat(event.missionId()).isEqualTo(office.missionId());
        assertThat(state.version()).isEqualTo(1);
        assertThat(state.electionTitle()).containsEntry("ru", "Выборы Президента");
        assertThat(state.milestones().getFirst().timeZone()).isEqualTo("Asia/Almaty");
    }

    @Test
    void repeatingTheRequestChangesNothing() {
        Office office = Office.open();

        office.headSends(Office.facts(Map.of()))
                .put(office.path())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void changesFactsForWhoeverHasSeenTheCurrentVersion() {
        Office office = Office.open();
        Map<String, Object> changed = Office.facts(Map.of("milestones", List.of(), "shortName", "EOM 2022"));

        office.headSends(changed).put(office.path()).then().spec(Problems.is(CommonProblem.VERSION_REQUIRED));
        office.headSends(changed)
                .header("If-Match", "\"7\"")
                .put(office.path())
                .then()
                .spec(Problems.is(CommonProblem.OUTDATED_VERSION));
        office.headSends(changed)
                .header("If-Match", "\"1\"")
                .put(office.path())
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("shortName", equalTo("EOM 2022"));

        office.head().get(office.path()).then().statusCode(200).header("ETag", "\"2\"");
        var event = TestTopics.awaitEvent(
                Topics.OBSERVER_MISSION,
                candidate -> candidate.key().equals(office.missionId()) && candidate.sequence() == 2);
        assertThat(event.as(MissionChanged.class).mission().milestones()).isEmpty();
    }

    @Test
    void refusesANameThatCannotBeStored() {
        Office office = Office.open();

        office.headSends(Office.facts(Map.of("name", "a\u0000b")))
                .header("If-Match", "\"1\"")
                .put(office.path())
                .then()
                .spec(Problems.is(CommonProblem.INVALID_REQUEST));
        office.headSends(Map.of("observerCodes", List.of("\u0000")))
                .post(office.path("enrolments"))
                .then()
                .spec(Problems.is(CommonProblem.INVALID_REQUEST));
        office.head().get(office.path()).then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void aChangeOfMilestonesAloneIsANewVersion() {
        Office office = Office.open();

        office.headSends(Office.facts(Map.of("milestones", List.of())))
                .header("If-Match", "\"1\"")
                .put(office.path())
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
    }

    @Test
    void aNewElectionDayIsANewLookAtTheRoster() {
        Office office = Office.open().withObservers("00001,PT,STO");
        office.headSends(Map.of(
                        "decisions",
                        List.of(Map.of(
                                "observerCode", "00001",
                                "status", "GRANTED",
                                "number", "1",
                                "validUntil", "2022-11-30"))))
                .post(office.path("accreditations"))
                .then()
                .statusCode(200);

        office.headSends(Office.facts(Map.of("electionDay", "2022-12-04")))
                .header("If-Match", "\"1\"")
                .put(office.path())
                .then()
                .statusCode(200);

        office.head()
                .get(office.path("observers/00001"))
                .then()
                .body("deployable", equalTo(false))
                .body("accreditation", equalTo("EXPIRED"));
        var event = TestTopics.awaitEvent(
                Topics.OBSERVER_OBSERVER,
                candidate -> office.missionId().equals(candidate.missionId())
                        && candidate.type().equals(ObserverChanged.TYPE));
        ObserverState state = event.as(ObserverChanged.class).observer();
        assertThat(state.obstacles()).containsExactly("NOT_ACCREDITED");
        assertThat(state.version()).isEqualTo(event.sequence()).isEqualTo(3);
    }

    @Test
    void onlyThePlatformCreatesMissions() {
        Office office = Office.notOpened();

        office.headSends(Office.facts(Map.of())).put(office.path()).then().spec(Problems.is(CommonProblem.FORBIDDEN));
    }

    @Test
    void twoRequestsThatCreateTheSameMissionMakeOne() throws Exception {
        Office office = Office.notOpened();
        Callable<Integer> create = () -> Office.admin()
                .contentType("application/json")
                .body(Office.facts(Map.of()))
                .put(office.path())
                .statusCode();

        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(create);
            var second = threads.submit(create);

            assertThat(Set.of(first.get(), second.get())).containsExactlyInAnyOrder(200, 201);
        }
    }

    @Test
    void keepsTheFormatOfAnApprovedMission() {
        Office office = Office.open().movesTo("INVITED", "ASSESSED", "APPROVED", "RECRUITING");

        office.headSends(Office.facts(Map.of("format", "LEOM")))
                .header("If-Match", "\"5\"")
                .put(office.path())
                .then()
                .spec(Problems.is(ObserverProblem.FORMAT_LOCKED));
    }

    @Test
    void keepsARehearsalARehearsal() {
        Office office = Office.open(Map.of("rehearsal", true));

        office.headSends(Office.facts(Map.of("rehearsal", false)))
                .header("If-Match", "\"1\"")
                .put(office.path())
                .then()
                .spec(Problems.is(ObserverProblem.REHEARSAL_IS_FIXED));
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', /name",
        "hostCountry, Kazakhstan, /hostCountry",
        "hostCountry, XX, /hostCountry",
        "openingLocal, 7 o'clock, /openingLocal",
        "openingLocal, 24:00, /openingLocal"
    })
    void saysWhichFactIsWrong(String member, String value, String pointer) {
        Office.admin()
                .contentType("application/json")
                .body(Office.facts(Map.of(member, value)))
                .put(Office.notOpened().path())
                .then()
                .spec(Problems.is(CommonProblem.INVALID_REQUEST))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void saysWhichMilestoneIsWrong() {
        Map<String, Object> milestone = Map.of("code", "X", "date", "2022-11-14", "timeZone", "Asia/Nowhere");

        Office.admin()
                .contentType("application/json")
                .body(Office.facts(Map.of("milestones", List.of(milestone))))
                .put(Office.notOpened().path())
                .then()
                .spec(Problems.is(CommonProblem.INVALID_REQUEST))
                .body("errors.pointer", contains("/milestones/0/timeZone"));
    }

    @ParameterizedTest
    @CsvSource({"format, CIRCUS", "electionDay, 2022-13-40", "colour, red"})
    void refusesWhatItDoesNotUnderstand(String member, String value) {
        Office.admin()
                .contentType("application/json")
                .body(Office.facts(Map.of(member, value)))
                .put(Office.notOpened().path())
                .then()
                .spec(Problems.is(CommonProblem.INVALID_REQUEST));
    }

    @Test
    void refusesAMissionCodeThatIsNone() {
        Office.admin()
                .contentType("application/json")
                .body(Office.facts(Map.of()))
                .put("/api/v1/missions/KZ_2022")
                .then()
                .spec(Problems.is(CommonProblem.INVALID_REQUEST));
    }

    @Test
    void aMissionIsShownToWhoeverServesInAnAreaOfIt() {
        Office office = Office.open();
        String token = Tokens.staffOfAreas(office.missionId(), "OBSERVER_LTO", "07");

        given().auth()
                .oauth2(token)
                .get("/api/v1/missions")
                .then()
                .statusCode(200)
                .body("items.missionId", contains(office.missionId()));
        given().auth().oauth2(token).get(office.path()).then().statusCode(200);
        given().auth()
                .oauth2(Tokens.staffOfAreas(office.missionId(), "HEAD_OF_MISSION", "07"))
                .get(office.path("observers"))
                .then()
                .spec(Problems.is(CommonProblem.FORBIDDEN));
    }

    @Test
    void showsOnlyTheCallersMissions() {
        Office mine = Office.open();
        Office alsoMine = Office.open();
        Office theirs = Office.open();
        String token = Tokens.signed(
                "/missions/" + mine.missionId() + "/HEAD_OF_MISSION",
                "/missions/" + alsoMine.missionId() + "/SECURITY_EXPERT",
                "/missions/" + theirs.missionId() + "/UNHEARD_OF_ROLE");

        given().auth()
                .oauth2(token)
                .get("/api/v1/missions")
                .then()
                .statusCode(200)
                .body("items.missionId", containsInAnyOrder(mine.missionId(), alsoMine.missionId()));
        given().auth().oauth2(token).get(theirs.path()).then().spec(Problems.is(CommonProblem.FORBIDDEN));
        given().get("/api/v1/missions").then().spec(Problems.is(CommonProblem.UNAUTHENTICATED));
    }

    @Test
    void showsAllMissionsToThePlatformPageByPage() {
        Office one = Office.open();
        Office two = Office.open();
        List<String> seen = new ArrayList<>();
        String after = "";

        do {
            var page = Office.admin()
                    .queryParam("limit", 1)
                    .queryParam("after", after)
                    .get("/api/v1/missions");
            assertThat(page.statusCode()).isEqualTo(200);
            seen.addAll(page.jsonPath().getList("items.missionId"));
            after = page.jsonPath().getString("next");
        } while (after != null);

        assertThat(seen).contains(one.missionId(), two.missionId()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void knowsNoMissionThatDoesNotExist() {
        Office office = Office.notOpened();

        office.head().get(office.path()).then().spec(Problems.is(CommonProblem.NOT_FOUND));
    }
}
