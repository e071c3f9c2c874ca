package org.scrutineer.observer.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.observer.MissionAdvanced;
import org.scrutineer.observer.ObserverProblem;
import org.scrutineer.observer.Office;
import org.scrutineer.observer.Problems;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.testkit.TestTopics;

@QuarkusTest
class TransitionResourceTest {

    private static final String[] TO_OPEN = {"INVITED", "ASSESSED", "APPROVED", "RECRUITING", "OPEN"};

    @Test
    void movesAMissionOn() {
        Office office = Office.open();

        office.headSends(Map.of("to", "INVITED", "reason", "note verbale of 22 September"))
                .post(office.path("transitions"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("phase", equalTo("INVITED"));

        var event = TestTopics.awaitEvent(
                Topics.OBSERVER_MISSION,
                candidate -> candidate.key().equals(office.missionId()) && candidate.sequence() == 2);
        MissionAdvanced advanced = event.as(MissionAdvanced.class);
        assertThat(event.type()).isEqualTo(MissionAdvanced.TYPE);
        assertThat(advanced.fromPhase()).isEqualTo("PLANNED");
        assertThat(advanced.mission().phase()).isEqualTo("INVITED");
    }

    @Test
    void movingToWhereItStandsChangesNothing() {
        Office office = Office.open().movesTo("INVITED");

        office.headSends(Map.of("to", "INVITED"))
                .post(office.path("transitions"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        office.head().get(office.path("transitions")).then().body("$", hasSize(1));
    }

    @Test
    void remembersHowItCameThere() {
        Office office = Office.open().movesTo("INVITED", "SUSPENDED", "INVITED");

        office.head()
                .get(office.path("transitions"))
                .then()
                .statusCode(200)
                .body("from", contains("PLANNED", "INVITED", "SUSPENDED"))
                .body("to", contains("INVITED", "SUSPENDED", "INVITED"))
                .body("format", contains("EOM", "EOM", "EOM"))
                .body("reason[1]", equalTo("as planned"))
                .body("movedBy[1]", equalTo("test-user"));
    }

    @Test
    void opensNoMissionWithoutAnInvitation() {
        Office office = Office.open();

        refusal(office, "OPEN", "NO_INVITATION");
        office.head().get(office.path()).then().body("phase", equalTo("PLANNED"));
    }

    @Test
    void sendsNoShortTermObserversWithALimitedMission() {
        Office office = Office.open(Map.of("format", "LEOM"));

        refusal(office, "STO_DEPLOYED", "FORMAT_HAS_NO_SUCH_PHASE");
    }

    @Test
    void deploysNobodyWhoIsNotAccredited() {
        Office office = Office.open().movesTo(TO_OPEN);
        refusal(office, "LTO_DEPLOYED", "NO_OBSERVERS");

        office.withObservers("01001,PT,LTO", "01002,DE,LTO", "02001,FR,STO").accredits("01001");
        office.headSends(Map.of("to", "LTO_DEPLOYED"))
                .post(office.path("transitions"))
                .then()
                .spec(Problems.is(ObserverProblem.TRANSITION_NOT_ALLOWED))
                .body("guard", equalTo("OBSERVERS_NOT_DEPLOYABLE"))
                .body("from", equalTo("OPEN"))
                .body("to", equalTo("LTO_DEPLOYED"))
                .body("observerCodes", contains("01002"));

        office.accredits("01002").movesTo("LTO_DEPLOYED");
        refusal(office, "STO_DEPLOYED", "OBSERVERS_NOT_DEPLOYABLE");
        office.accredits("02001").movesTo("STO_DEPLOYED", "ELECTION_DAY");
    }

    @Test
    void doesNotWaitForObserversWhoWereRefused() {
        Office office = Office.open()
                .movesTo(TO_OPEN)
                .withObservers("01001,PT,LTO", "01002,DE,LTO")
                .accredits("01001");
        office.headSends(Map.of(
                        "decisions",
                        List.of(Map.of("observerCode", "01002", "status", "REFUSED", "reason", "list was late"))))
                .post(office.path("accreditations"))
                .then()
                .statusCode(200);

        office.movesTo("LTO_DEPLOYED");
    }

    @Test
    void holdsNoElectionBeforeItsDayButRehearsesIt() {
        Map<String, Object> experts = Map.of("format", "EAM", "electionDay", "2199-01-01");
        Office office = Office.open(experts).movesTo(TO_OPEN);
        refusal(office, "ELECTION_DAY", "ELECTION_DAY_NOT_REACHED");

        Office rehearsal = Office.open(Map.of("format", "EAM", "electionDay", "2199-01-01", "rehearsal", true));
        rehearsal.movesTo(TO_OPEN).movesTo("ELECTION_DAY", "PRELIMINARY_STATEMENT");
    }

    @Test
    void wantsAReasonForLeavingTheUsualCourse() {
        Office office = Office.open();

        office.headSends(Map.of("to", "CANCELLED", "reason", " "))
                .post(office.path("transitions"))
                .then()
                .spec(Problems.is(CommonProblem.INVALID_REQUEST));
        office.headSends(Map.of())
                .post(office.path("transitions"))
                .then()
                .spec(Problems.is(CommonProblem.INVALID_REQUEST));
        office.headSends(Map.of("to", "MARS"))
                .post(office.path("transitions"))
                .then()
                .spec(Problems.is(CommonProblem.INVALID_REQUEST));
    }

    @Test
    void isForThoseWhoLeadTheMission() {
        Office office = Office.open();

        office.as("STATISTICAL_ANALYST")
                .contentType("application/json")
                .body(Map.of("to", "INVITED"))
                .post(office.path("transitions"))
                .then()
                .spec(Problems.is(CommonProblem.FORBIDDEN));
    }

    @Test
    void knowsNoMissionThatDoesNotExist() {
        Office office = Office.notOpened();

        office.headSends(Map.of("to", "INVITED"))
                .post(office.path("transitions"))
                .then()
                .spec(Problems.is(CommonProblem.NOT_FOUND));
        office.head().get(office.path("transitions")).then().spec(Problems.is(CommonProblem.NOT_FOUND));
    }

    private static void refusal(Office office, String to, String guard) {
        office.headSends(Map.of("to", to))
                .post(office.path("transitions"))
                .then()
                .spec(Problems.is(ObserverProblem.TRANSITION_NOT_ALLOWED))
                .body("guard", equalTo(guard));
    }
}
