package org.scrutineer.findings.place;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scrutineer.findings.TestForm.edit;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.TestForm.xform;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.deployment.CommissionDefined;
import org.scrutineer.contracts.deployment.CommissionState;
import org.scrutineer.contracts.deployment.RegionDefined;
import org.scrutineer.contracts.deployment.RegionState;
import org.scrutineer.contracts.deployment.StationDefined;
import org.scrutineer.contracts.deployment.StationState;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.testkit.Kit;
import org.scrutineer.testkit.TestTopics;
import org.scrutineer.testkit.Tokens;

/// What is learnt from other services' events: order, repeats, poison, rebuilding, and what findings make of it.
@QuarkusTest
class ProjectionTest {

    private static final String HEADER = "name,label,region_code,tec_code,number,settlement,kind,registered_voters\n";

    private FieldMission mission;
    private Phone phone;
    private final UUID observer = UUID.randomUUID();

    @BeforeEach
    void aMissionWithAPhoneAndAForm() {
        mission = FieldMission.announced();
        phone = mission.phone("00042", observer);
        byte[] form = xform("f", "1").getBytes(StandardCharsets.UTF_8);
        mission.upload("VOTING", form);
        mission.head()
                .contentType("application/json")
                .body(Map.of("fields", Map.of("station", "station", "team", "overall")))
                .put(mission.api("/forms/f/versions/1/marks"));
        mission.publish("f", "1");
    }

    @Test
    void theStationListIsMadeOfStationsAndKeepsItsHashUntilOneChanges() {
        assertThat(stationList()).isEqualTo(HEADER);
        station("100002", "0002", "Hall \"B\"", 1);
        station("100001", "0001", "School, Semey", 1);
        String expected = HEADER + "100001,\"0001 School, Semey\",KZ-10,1001,0001,urban,regular,500\n"
                + "100002,\"0002 Hall \"\"B\"\"\",KZ-10,1001,0002,urban,regular,500\n";
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(stationList()).isEqualTo(expected));
        String manifest = phone.get("/forms/f/manifest").asString();

        station("100001", "0001", "Older address", 0);
        station("100002", "0002", "Hall \"B\"", 1);
        station("100003", "0003", "Later", 1);

        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(stationList())
                        .isEqualTo(expected + "100003,0003 Later,KZ-10,1001,0003,urban,regular,500\n"));
        assertThat(phone.get("/forms/f/manifest").asString()).isNotEqualTo(manifest);
    }

    @Test
    void theStationListOfTheKitIsByteByByteTheOneOfItsForms() {
        List<String> lines =
                Kit.text("polling-stations.csv").lines().skip(1).limit(300).toList();
        lines.forEach(line -> {
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            StationState state = new StationState(
                    mission.id(),
                    cells[0],
                    cells[1],
                    cells[2],
                    "07",
                    cells[4],
                    cells[5],
                    cells[6],
                    Integer.parseInt(cells[7]),
                    null,
                    null,
                    cells[10].replaceAll("^\"|\"$", ""),
                    "07:00",
                    1);
            TestTopics.send(
                    Topics.DEPLOYMENT_STATION,
                    mission.id() + "/" + cells[0],
                    StationDefined.TYPE,
                    1,
                    mission.id(),
                    new StationDefined(state));
        });
        String expected =
                Kit.text("forms/polling_stations.csv").lines().limit(301).reduce("", (a, b) -> a + b + "\n");

        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(stationList()).isEqualTo(expected));
    }

    @Test
    void aFindingIsPlacedByItsStation() {
        station("100001", "0001", "School", 1);
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(stationList()).contains("100001"));

        FieldMission.send(phone, submission("f", "1", newInstanceId(), "<station>100001</station>"));
        FieldMission.send(phone, submission("f", "1", newInstanceId(), "<station>999</station>"));

        assertThat(mission.findings().get(0))
                .containsEntry("stationCode", "100001")
                .containsEntry("commissionCode", "1001")
                .containsEntry("regionCode", "KZ-10")
                .containsEntry("areaCode", "07")
                .containsEntry("settlement", "urban");
        assertThat(mission.findings().get(1))
                .containsEntry("stationCode", "999")
                .doesNotContainKey("regionCode");
    }

    @Test
    void theTeamTypedInTheFormWinsIfThereIsOneElseTheTeamOfThePhone() {
        mission.team("0701", "07", observer);
        mission.team("0702", "08");
        await().atMost(FieldMission.PATIENCE).untilAsserted(() -> {
            FieldMission.send(phone, submission("f", "1", newInstanceId()));
            assertThat(mission.findings().getLast())
                    .containsEntry("teamCode", "0701")
                    .containsEntry("areaCode", "07");
        });

        await().atMost(FieldMission.PATIENCE).untilAsserted(() -> {
            FieldMission.send(phone, submission("f", "1", newInstanceId(), "<overall>0702</overall>"));
            assertThat(mission.findings().getLast())
                    .containsEntry("teamCode", "0702")
                    .containsEntry("areaCode", "08");
        });

        FieldMission.send(phone, submission("f", "1", newInstanceId(), "<overall>9999</overall>"));
        assertThat(mission.findings().getLast()).containsEntry("teamCode", "0701");
    }

    @Test
    void whoObservedStaysWhenTheOfficeEdits() {
        mission.team("0701", "07", observer);
        await().atMost(FieldMission.PATIENCE).untilAsserted(() -> {
            FieldMission.send(phone, submission("f", "1", newInstanceId()));
            assertThat(mission.findings().getLast()).containsEntry("teamCode", "0701");
        });
        String sent = (String) mission.findings().getLast().get("instanceId");

        Response edited = FieldMission.send(
                mission.head().header("X-OpenRosa-Version", "1.0"),
                mission.api("/openrosa/submission"),
                edit("f", "1", newInstanceId(), sent).getBytes(StandardCharsets.UTF_8));

        assertThat(edited.statusCode()).as(edited.asString()).isEqualTo(201);
        assertThat(mission.findings().getLast())
                .containsEntry("contentVersion", 2)
                .containsEntry("observerCode", "00042")
                .containsEntry("teamCode", "0701")
                .containsEntry("areaCode", "07");
    }

    @Test
    void aRebuildGivesTheSameAgain() {
        station("100001", "0001", "School", 1);
        region();
        commission();
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(stationList()).contains("100001"));
        String before = stationList();

        for (String projection : List.of("place", "roster", "team")) {
            Response response = given().auth()
                    .oauth2(Tokens.platformAdmin())
                    .post("/api/v1/ops/findings/projections/" + projection + "/rebuild");
            assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        }

        assertThat(stationList()).isEqualTo(before);
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(phone.request()
                                .head(phone.base() + "/submission")
                                .statusCode())
                        .isEqualTo(204));
    }

    @Test
    void aPoisonEventGoesToTheDeadLettersAndTheOthersThrough() {
        var poison = new ProducerRecord<String, byte[]>(
                Topics.DEPLOYMENT_STATION, "poison", "no JSON".getBytes(StandardCharsets.UTF_8));
        TestTopics.sendRaw(poison);
        station("100001", "0001", "School", 1);

        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(stationList()).contains("100001"));
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(given().auth()
                                .oauth2(Tokens.platformAdmin())
                                .get("/api/v1/ops/findings/dead-letters")
                                .jsonPath()
                                .getList("items.projection"))
                        .contains("place"));
    }

    private String stationList() {
        return phone.get("/forms/f/attachments/polling_stations.csv").asString();
    }

    private void station(String code, String number, String address, long version) {
        StationState state = new StationState(
                mission.id(),
                code,
                "KZ-10",
                "1001",
                "07",
                number,
                "urban",
                "regular",
                500,
                50.0,
                80.0,
                address,
                "07:00",
                version);
        mission.station(state);
    }

    private void region() {
        RegionState state = new RegionState(
                mission.id(), "KZ-10", Map.of("en", "Abai"), "REGION", "Asia/Almaty", null, null, null, 1);
        TestTopics.send(
                Topics.DEPLOYMENT_REGION,
                mission.id() + "/KZ-10",
                RegionDefined.TYPE,
                1,
                mission.id(),
                new RegionDefined(state));
    }

    private void commission() {
        CommissionState state = new CommissionState(
                mission.id(), "1001", "KZ-10", "DISTRICT", "Semey", null, "urban", "07", 1, null, null, 1);
        TestTopics.send(
                Topics.DEPLOYMENT_COMMISSION,
                mission.id() + "/1001",
                CommissionDefined.TYPE,
                1,
                mission.id(),
                new CommissionDefined(state));
    }
}
