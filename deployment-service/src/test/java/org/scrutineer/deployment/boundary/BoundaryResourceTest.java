package org.scrutineer.deployment.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.scrutineer.deployment.Geography;
import org.scrutineer.deployment.TestMission;

@QuarkusTest
class BoundaryResourceTest {

    private static final String OUTLINES = """
            {"type":"FeatureCollection","features":[
              {"type":"Feature","properties":{"code":"KZ-10"},
               "geometry":{"type":"Polygon","coordinates":[[[80,44],[83,44],[83,51],[80,51],[80,44]]]}},
              {"type":"Feature","id":"XX-1",
               "geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]}""";

    private final TestMission mission = new TestMission();

    private Response put(String contentType, String document) {
        return mission.office().contentType(contentType).body(document).put(mission.path("region-boundaries"));
    }

    @Test
    void givesBackWhatWasSentAndNamesUnknownRegions() {
        mission.importFile("region", Geography.small(1, 1).regions()).statusCode(200);

        put("application/geo+json", OUTLINES)
                .then()
                .statusCode(200)
                .body("regions", equalTo(1))
                .body("unknown", contains("XX-1"));

        String given = mission.as("ELECTION_ANALYST")
                .get(mission.path("region-boundaries"))
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .extract()
                .asString();
        assertThat(given).isEqualTo(OUTLINES);
    }

    @Test
    void refusesWhatIsNotOutlinesAndKeepsTheOldOnes() {
        put("application/geo+json", OUTLINES).then().statusCode(200);

        put("application/geo+json", "{\"type\":\"Point\"}")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith("/boundaries-unreadable"))
                .body("detail", containsString("FeatureCollection"));

        assertThat(mission.office().get(mission.path("region-boundaries")).asString())
                .isEqualTo(OUTLINES);
    }

    @Test
    void refusesAnotherMediaType() {
        put("text/csv", OUTLINES)
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("type", endsWith("/unsupported-media-type"));
    }

    @Test
    void hasNoneBeforeTheyAreSent() {
        mission.office()
                .get(mission.path("region-boundaries"))
                .then()
                .statusCode(404)
                .body("type", endsWith("/not-found"));
    }

    @Test
    void readersMayNotReplaceThem() {
        mission.as("ELECTION_ANALYST")
                .contentType("application/geo+json")
                .body(OUTLINES)
                .put(mission.path("region-boundaries"))
                .then()
                .statusCode(403);
    }
}
