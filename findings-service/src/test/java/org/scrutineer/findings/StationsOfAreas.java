package org.scrutineer.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scrutineer.findings.TestForm.xform;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.deployment.StationDefined;
import org.scrutineer.contracts.deployment.StationState;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.testkit.TestTopics;

/// Areas 07 and 08 have a polling station each, a third station is in none; form f asks for the station.
public final class StationsOfAreas {

    public static final String IN_07 = "<station>700001</station>";
    public static final String IN_08 = "<station>800001</station>";
    public static final String IN_NONE = "<station>900001</station>";

    private StationsOfAreas() {}

    /// Returns when findings-service knows them.
    public static void announce(FieldMission mission, Phone phone) {
        mission.upload("VOTING", xform("f", "1").getBytes(StandardCharsets.UTF_8));
        mission.head()
                .contentType("application/json")
                .body(Map.of("fields", Map.of("station", "station")))
                .put(mission.api("/forms/f/versions/1/marks"));
        mission.publish("f", "1");
        station(mission.id(), "700001", "07");
        station(mission.id(), "800001", "08");
        station(mission.id(), "900001", null);
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(phone.get("/forms/f/attachments/polling_stations.csv")
                                .asString())
                        .contains("700001", "800001", "900001"));
    }

    private static void station(String missionId, String code, @Nullable String areaCode) {
        StationState state = new StationState(
                missionId, code, "KZ-10", "1001", areaCode, "0001", "urban", "regular", 500, null, null, null, null, 1);
        TestTopics.send(
                Topics.DEPLOYMENT_STATION,
                missionId + "/" + code,
                StationDefined.TYPE,
                1,
                missionId,
                new StationDefined(state));
    }
}
