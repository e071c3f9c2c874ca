package org.scrutineer.findings.restoration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scrutineer.findings.ReviewedMission.ok;
import static org.scrutineer.findings.ReviewedMission.state;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.TestForm.xform;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.deployment.StationDefined;
import org.scrutineer.contracts.deployment.StationState;
import org.scrutineer.contracts.findings.FindingCorrected;
import org.scrutineer.contracts.findings.FindingReceived;
import org.scrutineer.contracts.observer.ObserverRegistered;
import org.scrutineer.contracts.observer.ObserverState;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.ReviewedMission;
import org.scrutineer.testkit.TestTopics;
import org.scrutineer.testkit.TestTopics.PublishedEvent;

/// What is held is accepted for another observer, and for another place than the form names.
@QuarkusTest
class MendedPlaceTest {

    @Test
    void observerAndStationAreMendedAndWhatWasSentStays() {
        ReviewedMission mission = ReviewedMission.withForm();
        FieldMission field = mission.field();
        UUID observer = UUID.randomUUID();
        observer(field, observer, "02195");
        field.team("0103", "01", observer);
        station(field, "110530");
        Response uploaded = field.upload("VOTING", xform("g", "1").getBytes(StandardCharsets.UTF_8));
        assertThat(uploaded.statusCode()).isEqualTo(201);
        ok(field.head()
                .contentType("application/json")
                .body(Map.of("fields", Map.of("station", "station")))
                .put(field.api("/forms/g/versions/1/marks")));
        field.publish("g", "1");
        FieldMission.send(
                mission.phone(),
                submission("g", "0", newInstanceId(), "<station>11053</station><overall>good</overall>"));
        String held = (String) field.held().getFirst().get("heldId");

        JsonPath decision = await().atMost(FieldMission.PATIENCE)
                .until(
                        () -> mission.as("coordinator", "LTO_COORDINATOR")
                                .body(Map.of(
                                        "decision", "ACCEPTED",
                                        "reason", "A digit is missing; she told us by telephone",
                                        "formVersion", "1",
                                        "observerCode", "02195",
                                        "stationCode", "110530"))
                                .put(field.api("/held/" + held + "/decision")),
                        // Until the observer, her team and the station are known.
                        answer -> answer.statusCode() == 200)
                .jsonPath();

        UUID finding = UUID.fromString(decision.getString("findingId"));
        JsonPath stored = mission.finding(finding);
        assertThat(stored.getString("observerCode")).isEqualTo("02195");
        assertThat(stored.getString("stationCode")).isEqualTo("110530");
        assertThat(stored.getString("regionCode")).isEqualTo("KZ-11");
        assertThat(stored.getString("commissionCode")).isEqualTo("1114");
        assertThat(stored.getString("answers.station")).isEqualTo("110530");
        assertThat(ok(mission.analyst().get(field.api("/findings/" + finding + "/versions/1")))
                        .getString("answers.station"))
                .isEqualTo("11053");
        JsonPath corrections = ok(mission.analyst().get(field.api("/findings/" + finding + "/corrections")));
        assertThat(corrections.getList("items.oldValue")).containsExactly("11053");
        assertThat(corrections.getList("items.author")).containsExactly("coordinator");
        assertThat(mission.events(finding, 2))
                .extracting(PublishedEvent::type)
                .containsExactly(FindingReceived.TYPE, FindingCorrected.TYPE);
        assertThat(state(mission.events(finding, 2).getLast()).stationCode()).isEqualTo("110530");
    }

    private static void observer(FieldMission mission, UUID id, String code) {
        ObserverState state = new ObserverState(
                id,
                mission.id(),
                code,
                "Aino",
                "Example",
                null,
                List.of("FI"),
                "STO",
                null,
                List.of("en"),
                1,
                "GRANTED",
                true,
                true,
                true,
                List.of(),
                1);
        TestTopics.send(
                Topics.OBSERVER_OBSERVER,
                id.toString(),
                ObserverRegistered.TYPE,
                1,
                mission.id(),
                new ObserverRegistered(state));
    }

    private static void station(FieldMission mission, String code) {
        StationState state = new StationState(
                mission.id(),
                code,
                "KZ-11",
                "1114",
                "01",
                "530",
                "rural",
                "regular",
                326,
                null,
                null,
                "School",
                "07:00",
                1);
        TestTopics.send(
                Topics.DEPLOYMENT_STATION,
                mission.id() + "/" + code,
                StationDefined.TYPE,
                1,
                mission.id(),
                new StationDefined(state));
    }
}
