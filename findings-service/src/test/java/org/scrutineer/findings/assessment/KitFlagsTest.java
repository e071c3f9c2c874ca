package org.scrutineer.findings.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.findings.FieldMission.Photo;
import org.scrutineer.testkit.Kit;
import org.scrutineer.testkit.TestTopics;

/// The forty submissions of the kit as phones send them: the rules find what the kit says is wrong with them, the
/// photos that it uses twice, and nothing else.
@QuarkusTest
class KitFlagsTest {

    /// What the kit's index does not list: seven of its forms have photos, of five pictures.
    private static final Set<String> USED_TWICE = Set.of("C/04 S5", "D/04 S5", "C/06 S5", "D/06 S5");

    @Test
    void findsWhatIsPlantedAndNothingElse() throws IOException {
        JsonNode submissions =
                TestTopics.JSON.readTree(Kit.bytes("submissions/index.json")).path("submissions");
        FieldMission mission = FieldMission.announced();
        Kit.text("regions.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(region -> mission.region(region[0], region[5]));
        mission.kitStations(stations(submissions));
        Set<String> planted = new TreeSet<>(USED_TWICE);
        List.of("a", "b", "c", "d").forEach(mission::kitForm);
        Phone phone = mission.phone("00042");
        Map<String, String> fileByInstance = new HashMap<>();
        for (JsonNode submission : submissions) {
            String file = submission.path("file").asText().replace(".xml", "");
            fileByInstance.put(submission.path("instanceID").asText(), file);
            // Protocols that the team found changed at the commission: the index counts them as red flags only.
            if (xml(submission).matches("(?s).*<D_mismatch_n>[1-9].*")) {
                planted.add(file + " X14");
            }
            submission.path("cross_checks").forEach(check -> planted.add(file + " " + check.asText()));
            FieldMission.send(phone, xml(submission), photos(submission));
        }

        await().atMost(FieldMission.PATIENCE).untilAsserted(() -> {
            Map<String, String> fileByFinding = mission.findings().stream()
                    .collect(Collectors.toMap(
                            finding -> (String) finding.get("findingId"),
                            finding -> fileByInstance.get((String) finding.get("instanceId"))));
            assertThat(flags(mission, fileByFinding)).isEqualTo(planted);
        });
    }

    private static Set<String> flags(FieldMission mission, Map<String, String> fileByFinding) {
        JsonPath list = mission.head()
                .queryParam("limit", 200)
                .get(mission.api("/flags"))
                .jsonPath();
        return list.<Map<String, Object>>getList("items").stream()
                .map(flag -> fileByFinding.get((String) flag.get("findingId")) + " " + flag.get("rule"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> stations(JsonNode submissions) {
        Set<String> stations = new TreeSet<>();
        submissions.forEach(
                submission -> stations.add(submission.path("station").asText()));
        return stations;
    }

    private static String xml(JsonNode submission) {
        return Kit.text("submissions/" + submission.path("file").asText());
    }

    private static Photo[] photos(JsonNode submission) {
        List<Photo> photos = new ArrayList<>();
        for (JsonNode attachment : submission.path("attachments")) {
            String path = attachment.asText();
            photos.add(new Photo(path.substring(path.indexOf('/') + 1), Kit.bytes("submissions/" + path)));
        }
        return photos.toArray(Photo[]::new);
    }
}
