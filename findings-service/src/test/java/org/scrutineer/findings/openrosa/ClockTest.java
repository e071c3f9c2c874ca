package org.scrutineer.findings.openrosa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.testkit.Kit;

/// Clocks of phones that are wrong by years: what they say is kept, what the server knows is its own.
@QuarkusTest
class ClockTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2012-11-20T08:14:31.163+06:00, 2012-11-20T02:14:31.163Z",
                "2032-11-20T08:14:31.163+06:00, 2032-11-20T02:14:31.163Z",
                "1970-01-01T00:00:00.000Z,      1970-01-01T00:00:00Z",
                "0001-01-01T00:00:00.000Z,      -",
                "+999999999-12-31T23:59:59Z,    -",
                "2022-11-20T08:14:31.163,       -",
                "yesterday,                     -",
                "'',                            -",
            })
    void aFindingOfAWrongClockIsAccepted(String said, String understood) {
        FieldMission mission = FieldMission.announced();
        mission.kitForm("b");
        Phone phone = mission.phone("00042");
        String xml =
                Kit.text("submissions/B/01.xml").replaceFirst("<start>[^<]*</start>", "<start>" + said + "</start>");

        Response response = FieldMission.send(
                phone.request().header("Date", "Tue, 20 Nov 2012 02:14:31 GMT"),
                phone.base() + "/submission",
                xml.getBytes(StandardCharsets.UTF_8));

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        Map<String, Object> finding = mission.findings().getFirst();
        assertThat(finding.get("startedAt")).isEqualTo(understood);
        assertThat(Instant.parse((String) finding.get("receivedAt")))
                .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(mission.head()
                        .get(mission.api("/findings/" + finding.get("findingId")))
                        .jsonPath()
                        .getString("answers.start"))
                .isEqualTo(said);
    }
}
