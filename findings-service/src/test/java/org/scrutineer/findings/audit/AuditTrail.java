package org.scrutineer.findings.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.testkit.JsonAnswer;
import org.scrutineer.testkit.Tokens;

/// The audit log of a mission as its head reads it, and its verification.
public final class AuditTrail {

    private final FieldMission mission;

    public AuditTrail(FieldMission mission) {
        this.mission = mission;
    }

    public Response page(Map<String, ?> query) {
        return mission.head().queryParams(query).get(mission.api("/audit-log"));
    }

    public List<Map<String, Object>> entries(Map<String, ?> query) {
        Response response = page(query);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return JsonAnswer.of(response).list("items");
    }

    /// Waits until the chain has as many entries of an action, and gives them.
    public List<Map<String, Object>> await(String action, int count) {
        return Awaitility.await()
                .atMost(FieldMission.PATIENCE)
                .until(() -> entries(Map.of("action", action)), found -> found.size() == count);
    }

    /// The answer of the verification of this mission, line by line.
    public List<JsonPath> verify() {
        Response response = given().auth()
                .oauth2(Tokens.platformAdmin())
                .queryParam("mission", mission.id())
                .get("/api/v1/ops/findings/verification");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.asString().lines().map(JsonPath::new).toList();
    }

    /// What verification found, one sentence each; the last line must be a verdict that agrees.
    public List<String> faults() {
        List<JsonPath> lines = verify();
        List<String> faults = lines.stream()
                .filter(line -> line.getString("line").equals("fault"))
                .map(line -> line.getString("message"))
                .toList();
        assertThat(lines.getLast().getString("line")).isEqualTo("verdict");
        assertThat(lines.getLast().getBoolean("sound")).isEqualTo(faults.isEmpty());
        assertThat(lines.getLast().getInt("faults")).isEqualTo(faults.size());
        return faults;
    }
}
