package org.scrutineer.observer.rosterimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.observer.ObserverChanged;
import org.scrutineer.contracts.observer.ObserverRegistered;
import org.scrutineer.contracts.observer.ObserverState;
import org.scrutineer.observer.ObserverProblem;
import org.scrutineer.observer.Office;
import org.scrutineer.observer.Problems;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.testkit.Kit;
import org.scrutineer.testkit.TestTopics;

@QuarkusTest
class RosterImportResourceTest {

    @Test
    void importsTheKitsRoster() {
        Office office = Office.open();

        importing(office, Kit.bytes("observers.csv"), false)
                .statusCode(200)
                .body("dryRun", equalTo(false))
                .body("committed", equalTo(true))
                .body("rows", equalTo(341))
                .body("accepted", equalTo(341))
                .body("rejected", equalTo(0))
                .body("created", equalTo(341))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(0))
                .body("errors", empty());

        List<TestTopics.PublishedEvent> events = TestTopics.awaitEvents(
                Topics.OBSERVER_OBSERVER, event -> office.missionId().equals(event.missionId()), 341);
        assertThat(events).hasSize(341).allSatisfy(event -> {
            assertThat(event.type()).isEqualTo(ObserverRegistered.TYPE);
            assertThat(event.payload().toString())
                    .doesNotContain("@example.org")
                    .doesNotContain("+4477")
                    .doesNotContain("SYN");
        });
        ObserverState head = events.stream()
                .map(event -> event.as(ObserverRegistered.class).observer())
                .filter(state -> state.observerCode().equals("00001"))
                .findFirst()
                .orElseThrow();
        assertThat(head.role()).isEqualTo("HEAD_OF_MISSION");
        assertThat(head.citizenships()).containsExactly("US");
        assertThat(head.trained()).isTrue();
        assertThat(head.pledged()).isTrue();
        assertThat(head.obstacles()).containsExactly("NOT_ACCREDITED");
        assertThat(head.version()).isEqualTo(1);
    }

    @Test
    void importingTheSameFileAgainChangesNothing() {
        Office office = Office.open().withTheKitsRoster();

        importing(office, Kit.bytes("observers.csv"), false)
                .statusCode(200)
                .body("created", equalTo(0))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(341));
    }

    @Test
    void updatesByObserverCode() {
        Office office = Office.open().withObservers("00731,PT,STO", "731,DE,STO");
        String corrected = Office.roster("00731,ES,STO", "731,DE,STO", "00732,FR,STO");

        importing(office, bytes(corrected), false)
                .statusCode(200)
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1));

        var event = TestTopics.awaitEvent(
                Topics.OBSERVER_OBSERVER,
                candidate -> office.missionId().equals(candidate.missionId())
                        && candidate.type().equals(ObserverChanged.TYPE));
        ObserverState state = event.as(ObserverChanged.class).observer();
        assertThat(state.observerCode()).isEqualTo("00731");
        assertThat(state.citizenships()).containsExactly("ES");
        assertThat(state.version()).isEqualTo(2);
    }

    @Test
    void aNewTelephoneIsAnUpdateThatNobodyElseHearsOf() {
        Office office = Office.open().withObservers("00731,PT,STO");
        String corrected = Office.roster("00731,PT,STO").replace("+447700900000", "+447700900099");

        importing(office, bytes(corrected), false).statusCode(200).body("updated", equalTo(1));

        office.head()
                .get(office.path("observers/00731/contact"))
                .then()
                .statusCode(200)
                .body("phone", equalTo("+447700900099"));
        office.head().get(office.path("observers/00731")).then().header("ETag", "\"1\"");
    }

    @Test
    void aDryRunWritesNothing() {
        Office office = Office.open().withObservers("00731,PT,STO");
        String file = Office.roster("00731,ES,STO", "00732,FR,STO");

        importing(office, bytes(file), true)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("committed", equalTo(false))
                .body("created", equalTo(1))
                .body("updated", equalTo(1));

        office.head()
                .get(office.path("observers"))
                .then()
                .body("items.observerCode", contains("00731"))
                .body("items[0].citizenships", contains("PT"));
    }

    @Test
    void reportsExactlyWhatTheKitExpects() throws Exception {
        JsonNode expected = TestTopics.JSON.readTree(Kit.bytes("expected-errors.json"));
        Office office = Office.open();

        String answer = withKitHeaders(office, expected)
                .post(office.path("roster-imports?dryRun=true"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        JsonNode report = TestTopics.JSON.readTree(answer);

        assertThat(report.get("rows").asInt())
                .isEqualTo(expected.get("rows_total").asInt());
        assertThat(report.get("accepted").asInt())
                .isEqualTo(expected.get("rows_accepted").size());
        assertThat(report.get("rejected").asInt())
                .isEqualTo(expected.get("rows_rejected").size());
        assertThat(facts(report.get("errors"), "observerCode"))
                .containsExactlyElementsOf(facts(expected.get("errors"), "observer_code"));
    }

    @Test
    void refusesTheKitsFaultyFileAsAWhole() throws Exception {
        JsonNode expected = TestTopics.JSON.readTree(Kit.bytes("expected-errors.json"));
        Office office = Office.open();

        withKitHeaders(office, expected)
                .post(office.path("roster-imports?dryRun=false"))
                .then()
                .spec(Problems.is(ObserverProblem.IMPORT_REFUSED))
                .body("committed", equalTo(false))
                .body("rejected", equalTo(11))
                .body("created", equalTo(0))
                .body("errors", hasSize(12))
                .body("errors.code", hasItems("HOST_NATIONAL", "INVALID_DATE"));

        office.head().get(office.path("observers")).then().body("items", empty());
    }

    @Test
    void keepsWhatTheKitSaysMustBeKept() throws Exception {
        JsonNode expected = TestTopics.JSON.readTree(Kit.bytes("expected-errors.json"));
        String[] lines = Kit.text("observers-with-errors.csv").split("\n");
        StringBuilder sound = new StringBuilder(lines[0]).append('\n');
        for (JsonNode kept : expected.get("must_keep")) {
            sound.append(lines[kept.get("line").asInt() - 1]).append('\n');
        }
        Office office = Office.open();

        office.head()
                .contentType("text/csv")
                .header(ColumnMapping.HEADER, kitMapping(expected))
                .body(bytes(sound.toString()))
                .post(office.path("roster-imports"))
                .then()
                .statusCode(200)
                .body("created", equalTo(4));

        office.head()
                .get(office.path("observers"))
                .then()
                .body("items.observerCode", contains("00731", "03013", "03014", "731"))
                .body("items[1].citizenships", contains("DE"))
                .body("items[2].familyName", equalTo("Marsh \"Dub\", the younger"));
    }

    @Test
    void refusesAHostNational() {
        Office office = Office.open();

        importing(office, bytes(Office.roster("00001,PT,STO", "00002,KZ,STO")), false)
                .spec(Problems.is(ObserverProblem.IMPORT_REFUSED))
                .body("accepted", equalTo(1))
                .body("errors[0].code", equalTo("HOST_NATIONAL"))
                .body("errors[0].observerCode", equalTo("00002"))
                .body("errors[0].line", equalTo(3))
                .body("errors[0].row", equalTo(2))
                .body("errors[0].column", equalTo("citizenship"))
                .body("errors[0].severity", equalTo("ERROR"));
    }

    @Test
    void refusesAnotherObserversPassport() {
        Office office = Office.open().withObservers("1,PT,STO");
        String file = Office.roster("2,PT,STO").replace("SYN2", "syn 1");

        importing(office, bytes(file), false)
                .spec(Problems.is(ObserverProblem.IMPORT_REFUSED))
                .body("errors.code", contains("DUPLICATE_PASSPORT"));
    }

    @Test
    void refusesAFileWithWrongColumnsEvenAsADryRun() {
        Office office = Office.open();
        String file = Office.roster("1,PT,STO").replace("family_name", "surname");

        for (boolean dryRun : new boolean[] {true, false}) {
            importing(office, bytes(file), dryRun)
                    .spec(Problems.is(ObserverProblem.IMPORT_REFUSED))
                    .body("dryRun", equalTo(dryRun))
                    .body("errors.code", contains("UNKNOWN_COLUMN", "MISSING_COLUMN"))
                    .body("errors.column", contains("surname", "family_name"));
        }
    }

    @Test
    void refusesAFileThatIsNotText() {
        Office office = Office.open();

        importing(office, new byte[] {(byte) 0xff, (byte) 0xfe, 0}, false)
                .spec(Problems.is(ObserverProblem.IMPORT_REFUSED))
                .body("errors.code", contains("NOT_UTF8"));
    }

    @Test
    void refusesAnUnclearDryRunAndAnUnreadableMapping() {
        Office office = Office.open();

        office.head()
                .contentType("text/csv")
                .body(Office.roster("1,PT,STO"))
                .post(office.path("roster-imports?dryRun=yes"))
                .then()
                .spec(Problems.is(CommonProblem.INVALID_REQUEST));
        office.head()
                .contentType("text/csv")
                .header(ColumnMapping.HEADER, "{}")
                .body(Office.roster("1,PT,STO"))
                .post(office.path("roster-imports"))
                .then()
                .spec(Problems.is(CommonProblem.INVALID_REQUEST))
                .body("errors.pointer", hasItem(ColumnMapping.HEADER));
    }

    @Test
    void refusesAnotherMediaType() {
        Office office = Office.open();

        office.headSends(Map.of())
                .post(office.path("roster-imports"))
                .then()
                .spec(Problems.is(CommonProblem.UNSUPPORTED_MEDIA_TYPE));
    }

    @Test
    void isForThoseWhoKeepTheRoster() {
        Office office = Office.open();

        office.as("LTO_COORDINATOR")
                .contentType("text/csv")
                .body(Office.roster("1,PT,STO"))
                .post(office.path("roster-imports"))
                .then()
                .spec(Problems.is(CommonProblem.FORBIDDEN));
        Office.stranger()
                .contentType("text/csv")
                .body(Office.roster("1,PT,STO"))
                .post(office.path("roster-imports"))
                .then()
                .spec(Problems.is(CommonProblem.FORBIDDEN));
    }

    @Test
    void knowsNoMissionThatDoesNotExist() {
        Office office = Office.notOpened();

        importing(office, bytes(Office.roster("1,PT,STO")), false).spec(Problems.is(CommonProblem.NOT_FOUND));
    }

    private static ValidatableResponse importing(Office office, byte[] file, boolean dryRun) {
        return office.head()
                .contentType("text/csv")
                .body(file)
                .post(office.path("roster-imports?dryRun=" + dryRun))
                .then();
    }

    private static RequestSpecification withKitHeaders(Office office, JsonNode expected) {
        return office.head()
                .contentType("text/csv")
                .header(ColumnMapping.HEADER, kitMapping(expected))
                .body(Kit.bytes("observers-with-errors.csv"));
    }

    private static String kitMapping(JsonNode expected) {
        Map<String, String> mapping = new HashMap<>();
        expected.get("header_names")
                .properties()
                .forEach(
                        header -> mapping.put(header.getKey(), header.getValue().asText()));
        return Office.mapping(mapping);
    }

    /// Everything but the message, which is for people.
    private static List<List<String>> facts(JsonNode errors, String codeMember) {
        return StreamSupport.stream(errors.spliterator(), false)
                .map(error -> List.of(
                        error.get("line").asText(),
                        error.get("row").asText(),
                        error.get(codeMember).asText(),
                        error.get("column").asText(),
                        error.get("code").asText(),
                        error.get("severity").asText()))
                .toList();
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
