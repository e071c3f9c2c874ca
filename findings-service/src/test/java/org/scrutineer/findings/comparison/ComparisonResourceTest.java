package org.scrutineer.findings.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.TestForm.xform;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.testkit.Kit;

@QuarkusTest
class ComparisonResourceTest {

    private static final String WITHOUT_BAD = xform("f", "2").replace("<value>bad</value>", "<value>awful</value>");

    private FieldMission mission;

    @BeforeEach
    void aFormWithADraftOfItsNextVersion() {
        mission = FieldMission.announced();
        mission.form(xform("f", "1"));
        mission.upload("VOTING", WITHOUT_BAD.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void comparesADraftWithWhatIsPublished() {
        Response changes = changes("2", "1");

        assertThat(changes.statusCode()).isEqualTo(200);
        var comparison = changes.jsonPath();
        assertThat(comparison.getString("from")).isEqualTo("1");
        assertThat(comparison.getString("to")).isEqualTo("2");
        assertThat(comparison.getList("changed.code")).isEqualTo(List.of("overall"));
        assertThat(comparison.getList("incompatible.choice")).isEqualTo(List.of("bad"));
        assertThat(comparison.getList("added")).isEmpty();
    }

    @Test
    void comparesAnElectionDayForm() {
        String original = Kit.text("forms/kz2022_b.xml");
        mission.upload("VOTING", Kit.bytes("forms/kz2022_b.xml"));
        String changed = original.replace("version=\"2022111001\"", "version=\"2022111002\"")
                .replaceFirst("constraint=\"[^\"]*\"", "constraint=\"true()\"");
        mission.upload("VOTING", changed.getBytes(StandardCharsets.UTF_8));

        Response changes = mission.head()
                .queryParam("since", "2022111001")
                .get(mission.api("/forms/kz2022_b/versions/2022111002/changes"));

        assertThat(changes.jsonPath().getList("changed.changes.aspect")).isEqualTo(List.of(List.of("CONSTRAINT")));
        assertThat(changes.jsonPath().getList("incompatible")).isEmpty();
    }

    @Test
    void aVersionThatDoesNotExistIs404() {
        assertThat(changes("2", "7").statusCode()).isEqualTo(404);
        assertThat(changes("7", "1").statusCode()).isEqualTo(404);
    }

    @Test
    void withoutAVersionToCompareWithItIs400() {
        Response changes = mission.head().get(mission.api("/forms/f/versions/2/changes"));

        assertThat(changes.statusCode()).isEqualTo(400);
        assertThat(changes.jsonPath().getString("type")).endsWith("/invalid-request");
    }

    private Response changes(String version, String since) {
        return mission.head()
                .queryParam("since", since)
                .get(mission.api("/forms/f/versions/{version}/changes"), version);
    }
}
