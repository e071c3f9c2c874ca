package org.scrutineer.findings.openrosa;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.TestForm.xform;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;

/// The device token is in the path: it must not get from there into logs or metrics.
@QuarkusTest
class TokenSecrecyTest {

    @Test
    void theTokenIsNeitherLoggedNorMeasuredNorEchoed() {
        FieldMission mission = FieldMission.announced();
        mission.form(xform("f", "1"));
        Phone phone = mission.phone("00042");
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler listener = listener(lines);
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        try {
            phone.get("/forms/f/manifest");
            phone.get("/nothing");
            phone.get("/formList?formID=%00");
            phone.request().get("/v1/missions/" + mission.id() + "/nothing?st=" + phone.token());
            phone.request().get("/v1/missions/" + mission.id() + "/formList?st=" + phone.token());
            String answers = FieldMission.send(phone, submission("f", "1", newInstanceId()))
                            .asString()
                    + FieldMission.send(phone, "not XML").asString()
                    + phone.get("/nothing/at/all").asString();
            assertThat(answers).doesNotContain(phone.token());
        } finally {
            root.removeHandler(listener);
        }

        assertThat(lines).noneMatch(line -> line.contains(phone.token()));
        assertThat(given().get("/q/metrics").asString()).doesNotContain(phone.token());
    }

    @Test
    void theTokenOfATrialIsNeitherLoggedNorMeasuredNorEchoed() {
        FieldMission mission = FieldMission.announced();
        mission.upload("VOTING", xform("f", "1").getBytes(StandardCharsets.UTF_8));
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler listener = listener(lines);
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        String token;
        try {
            String serverUrl = mission.head()
                    .post(mission.api("/forms/f/versions/1/trial"))
                    .path("serverUrl");
            String base = URI.create(serverUrl).getPath();
            token = base.split("/")[3];
            var phone = given().header("X-OpenRosa-Version", "1.0");
            phone.get(base + "/manifest");
            phone.get(base + "/formList?formID=%00");
            String answers = phone.get(base + "/nothing").asString()
                    + FieldMission.send(phone, base + "/submission", "not XML".getBytes(StandardCharsets.UTF_8))
                            .asString();
            assertThat(answers).doesNotContain(token);
        } finally {
            root.removeHandler(listener);
        }

        assertThat(lines).noneMatch(line -> line.contains(token));
        assertThat(given().get("/q/metrics").asString()).doesNotContain(token);
    }

    private static Handler listener(List<String> lines) {
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                lines.add(record.getMessage() + Arrays.toString(record.getParameters()));
                if (record.getThrown() != null) {
                    lines.add(record.getThrown().toString());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        return handler;
    }
}
