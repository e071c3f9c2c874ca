package org.scrutineer.findings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.findings.Attachment;
import org.scrutineer.contracts.findings.FindingReceived;
import org.scrutineer.contracts.findings.FindingState;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.findings.FieldMission.Photo;
import org.scrutineer.testkit.Kit;
import org.scrutineer.testkit.TestTopics;

/// The kit's forms and its forty submissions, the whole way: upload, phone, POST, event.
@QuarkusTest
class KitTest {

    @Test
    void acceptsAllFortySubmissionsWithTheirMediaAndPublishesThem() throws IOException {
        FieldMission mission = FieldMission.announced();
        List.of("a", "b", "c", "d").forEach(mission::kitForm);
        Phone phone = mission.phone("00042");
        JsonNode submissions =
                TestTopics.JSON.readTree(Kit.bytes("submissions/index.json")).path("submissions");

        for (JsonNode submission : submissions) {
            Response answer = FieldMission.send(phone, xml(submission), photos(submission));
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        }

        assertThat(submissions).hasSize(40);
        assertThat(mission.findings()).hasSize(40);
        assertThat(mission.held()).isEmpty();
        var events = TestTopics.awaitEvents(
                Topics.FINDINGS_FINDING, event -> mission.id().equals(event.missionId()), 40);
        assertThat(events).hasSize(40).allMatch(event -> event.type().equals(FindingReceived.TYPE));
        List<FindingState> states = events.stream()
                .map(event -> event.as(FindingReceived.class).finding())
                .toList();
        for (JsonNode submission : submissions) {
            FindingState state = states.stream()
                    .filter(candidate -> candidate
                            .instanceId()
                            .equals(submission.path("instanceID").asText()))
                    .findFirst()
                    .orElseThrow();
            assertThat(state.formId()).isEqualTo(submission.path("form_id").asText());
            assertThat(state.regionCode()).isEqualTo(submission.path("region").asText());
            assertThat(state.commissionCode()).isEqualTo(submission.path("tec").asText());
            assertThat(state.access()).isEqualTo(submission.path("access").asText());
            assertThat(state.observerCode()).isEqualTo("00042");
            String station = submission.path("station").asText();
            assertThat(state.stationCode()).isEqualTo(station.isEmpty() ? null : station);
            assertThat(state.startedAt()).isNotNull();
            assertThat(state.endedAt()).isAfter(state.startedAt());
            assertThat(state.attachments())
                    .hasSize(submission.path("attachments").size());
            assertThat(state.attachments()).allMatch(Attachment::received);
            String form = submission.path("form").asText();
            assertThat(state.answers().getOrDefault(form + "_q_overall", ""))
                    .isEqualTo(submission.path("overall").asText());
        }
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
