package org.scrutineer.observer.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.observer.AccreditationChanged;
import org.scrutineer.contracts.observer.ObserverAccredited;
import org.scrutineer.contracts.observer.ObserverPledged;
import org.scrutineer.contracts.observer.ObserverTrained;
import org.scrutineer.observer.Office;
import org.scrutineer.observer.Problems;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.testkit.TestTopics;
import org.scrutineer.testkit.TestTopics.PublishedEvent;

@QuarkusTest
class PreparationTest {

    @Test
    void accreditsTheWholeKitInOneRequest() {
        Office office = Office.open().withTheKitsRoster();
        List<String> codes = office.head()
                .queryParam("limit", 200)
                .get(office.path("observers?category=STO"))
                .path("items.observerCode");

        decide(office, codes.stream().map(code -> granted(code, "A-" + code)).toArray())
                .statusCode(200)
                .body("applied", equalTo(200))
                .body("unchanged", equalTo(0))
                .body("refused", empty());

        List<PublishedEvent> events = TestTopics.awaitEvents(
                Topics.OBSERVER_OBSERVER, event -> is(event, office, ObserverAccredited.TYPE), 200);
        assertThat(events).allSatisfy(event -> {
            assertThat(event.sequence()).isEqualTo(2);
            assertThat(event.as(ObserverAccredited.class).observer().deployable())
                    .isTrue();
        });
    }

    @Test
    void appliesWhatItCanAndExplainsTheRest() {
        Office office = Office.open().withObservers("00001,PT,STO", "00002,DE,STO");
        decide(office, granted("00001", "17")).body("applied", equalTo(1));

        decide(office, granted("00001", "17"), granted("00002", "17"), granted("09999", "18"), granted("00002", "19"))
                .statusCode(200)
                .body("applied", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("refused.observerCode", contains("00002", "09999"))
                .body("refused.code", contains("NUMBER_TAKEN", "UNKNOWN_OBSERVER"));
    }

    @Test
    void publishesEveryOtherDecisionToo() {
        Office office = Office.open().withObservers("00001,PT,STO").accredits("00001");

        decide(office, Map.of("observerCode", "00001", "status", "WITHDRAWN", "reason", "breach of the code"))
                .body("applied", equalTo(1));

        PublishedEvent event = TestTopics.awaitEvent(
                Topics.OBSERVER_OBSERVER, candidate -> is(candidate, office, AccreditationChanged.TYPE));
        var state = event.as(AccreditationChanged.class).observer();
        assertThat(state.accreditation()).isEqualTo("WITHDRAWN");
        assertThat(state.deployable()).isFalse();
        assertThat(state.obstacles()).containsExactly("NOT_ACCREDITED");
        assertThat(event.payload().toString()).doesNotContain("breach");
    }

    @Test
    void severalDecisionsAboutOneObserverArePublishedOnce() {
        Office office = Office.open().withObservers("00001,PT,STO");

        decide(office, Map.of("observerCode", "00001", "status", "APPLIED"), granted("00001", "17"))
                .body("applied", equalTo(2));

        TestTopics.awaitEvent(Topics.OBSERVER_OBSERVER, event -> is(event, office, ObserverAccredited.TYPE));
        assertThat(TestTopics.readAll(Topics.OBSERVER_OBSERVER))
                .filteredOn(event -> office.missionId().equals(event.missionId()))
                .extracting(PublishedEvent::sequence)
                .containsExactly(1L, 2L);
    }

    @Test
    void recordsSignatures() {
        Office office = Office.open().withObservers("00001,PT,STO");
        Map<String, Object> signature = signature("00001", "2022-11-02");

        post(office, "pledges", "signatures", signature, signature("00001", "2199-01-01"), signature("9", "2022-11-02"))
                .statusCode(200)
                .body("applied", equalTo(1))
                .body("refused.code", contains("DATE_IN_THE_FUTURE", "UNKNOWN_OBSERVER"));
        post(office, "pledges", "signatures", signature).body("unchanged", equalTo(1));

        PublishedEvent event = TestTopics.awaitEvent(
                Topics.OBSERVER_OBSERVER, candidate -> is(candidate, office, ObserverPledged.TYPE));
        assertThat(event.as(ObserverPledged.class).observer().pledged()).isTrue();
        office.head()
                .get(office.path("observers/00001"))
                .then()
                .body("codeVersion", equalTo("2022-1"))
                .body("pledgedOn", equalTo("2022-11-02"));
    }

    @Test
    void recordsTrainings() {
        Office office = Office.open().withObservers("00001,PT,STO");
        Map<String, Object> training = training("00001", "2022-10-01", "2023-10-01");

        post(
                        office,
                        "trainings",
                        "completions",
                        training,
                        training("00001", "2199-01-01", "2199-02-01"),
                        training("00001", "2022-10-01", "2022-09-01"))
                .statusCode(200)
                .body("applied", equalTo(1))
                .body("refused.code", contains("DATE_IN_THE_FUTURE", "EXPIRES_BEFORE_COMPLETION"));
        post(office, "trainings", "completions", training).body("unchanged", equalTo(1));

        PublishedEvent event = TestTopics.awaitEvent(
                Topics.OBSERVER_OBSERVER, candidate -> is(candidate, office, ObserverTrained.TYPE));
        assertThat(event.as(ObserverTrained.class).observer().trained()).isTrue();
        assertThat(event.sequence()).isEqualTo(2);
    }

    @Test
    void aTrainingThatIsRenewedIsANewVersion() {
        Office office = Office.open().withObservers("00001,PT,STO");
        post(office, "trainings", "completions", training("00001", "2022-10-01", "2022-10-02"));

        post(office, "trainings", "completions", training("00001", "2022-10-05", "2023-10-05"))
                .body("applied", equalTo(1));

        office.head()
                .get(office.path("observers/00001"))
                .then()
                .header("ETag", "\"3\"")
                .body("trainings.STO.completedOn", equalTo("2022-10-05"));
    }

    @ParameterizedTest
    @CsvSource({
        "accreditations, {\"decisions\": []}",
        "accreditations, {}",
        "accreditations, '{\"decisions\": [{\"observerCode\": \"1\"}]}'",
        "accreditations, '{\"decisions\": [{\"observerCode\": \"1\", \"status\": \"EXPIRED\"}]}'",
        "accreditations, {\"decisions\": [null]}",
        "pledges, '{\"signatures\": [{\"observerCode\": \"1\", \"codeVersion\": \"1\"}]}'",
        "pledges, '{\"signatures\": [{\"observerCode\": \"1\", \"codeVersion\": \"\", \"signedOn\": \"2022-11-01\"}]}'",
        "trainings, '{\"completions\": [{\"observerCode\": \"1\", \"completedOn\": \"2022-11-01\"}]}'",
        "trainings, nonsense"
    })
    void refusesRequestsWithoutTheExpectedShape(String path, String body) {
        Office office = Office.open();

        office.headSends(body).post(office.path(path)).then().spec(Problems.is(CommonProblem.INVALID_REQUEST));
    }

    @ParameterizedTest
    @CsvSource({
        "accreditations, '{\"decisions\": [{\"observerCode\": \"1\", \"status\": \"APPLIED\"}]}'",
        "pledges, '{\"signatures\": [{\"observerCode\": \"1\", \"codeVersion\": \"1\", \"signedOn\": \"2022-11-01\"}]}'",
        "trainings, '{\"completions\": [{\"observerCode\": \"1\", \"course\": \"S\", \"completedOn\": \"2022-11-01\"}]}'"
    })
    void knowsNoMissionThatDoesNotExistAndNotEverybody(String path, String body) {
        Office office = Office.notOpened();

        office.headSends(body).post(office.path(path)).then().spec(Problems.is(CommonProblem.NOT_FOUND));
        office.as("ELECTION_ANALYST")
                .contentType("application/json")
                .body(body)
                .post(office.path(path))
                .then()
                .spec(Problems.is(CommonProblem.FORBIDDEN));
    }

    private static ValidatableResponse decide(Office office, Object... decisions) {
        return post(office, "accreditations", "decisions", decisions);
    }

    private static ValidatableResponse post(Office office, String path, String member, Object... items) {
        return office.headSends(Map.of(member, List.of(items)))
                .post(office.path(path))
                .then();
    }

    private static Map<String, Object> granted(String observerCode, String number) {
        return Map.of(
                "observerCode", observerCode,
                "status", "GRANTED",
                "number", number,
                "validFrom", "2022-10-01",
                "validUntil", "2022-11-30");
    }

    private static Map<String, Object> signature(String observerCode, String signedOn) {
        return Map.of("observerCode", observerCode, "codeVersion", "2022-1", "signedOn", signedOn);
    }

    private static Map<String, Object> training(String observerCode, String completedOn, String expiresOn) {
        return Map.of(
                "observerCode", observerCode, "course", "STO", "completedOn", completedOn, "expiresOn", expiresOn);
    }

    private static boolean is(PublishedEvent event, Office office, String type) {
        return office.missionId().equals(event.missionId()) && event.type().equals(type);
    }
}
