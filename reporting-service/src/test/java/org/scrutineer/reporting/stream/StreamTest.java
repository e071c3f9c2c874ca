package org.scrutineer.reporting.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.reporting.TestMission.eventually;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scrutineer.contracts.findings.FormState;
import org.scrutineer.reporting.TestFinding;
import org.scrutineer.reporting.TestMission;
import org.scrutineer.reporting.stream.SseClient.Event;

/// The live stream over HTTP.
@QuarkusTest
class StreamTest {

    private final TestMission mission = TestMission.created();

    @Inject
    AgroalDataSource dataSource;

    @Test
    void tellsWhatHappensFromNowOn() {
        FormState voting = mission.publish("B");
        mission.send(TestFinding.of(voting));
        mission.awaitReceived(1);

        try (SseClient client = SseClient.connect(mission, null)) {
            assertThat(client.status()).isEqualTo(200);
            assertThat(client.contentType()).startsWith("text/event-stream");
            eventually(() -> assertThat(client.comments()).contains("connected"));
            TestFinding finding =
                    TestFinding.of(voting).answer("B_q_overall", "bad").answer("B_group", "yes");
            mission.send(finding);
            mission.hold("UNKNOWN_FORM");

            eventually(() -> assertThat(types(client)).contains("finding", "held"));
            assertThat(client.events())
                    .filteredOn(event -> event.type().equals("finding"))
                    .singleElement()
                    .satisfies(event -> assertThat(event.data())
                            .contains(finding.findingId().toString(), "\"overallRating\":\"bad\"", "B_group"));
        }
    }

    @Test
    void keepsTheLineFromFallingSilent() {
        try (SseClient client = SseClient.connect(mission, null)) {
            eventually(() -> assertThat(client.comments()).contains("heartbeat"));
        }
    }

    @Test
    void everyKindOfChangeIsReplayedFromTheBeginning() {
        FormState voting = mission.publish("B");
        mission.expect("VOTING", "110530", "KZ-11", "01", "0103");
        mission.hold("UNKNOWN_FORM");
        mission.send(TestFinding.of(voting));
        mission.awaitReceived(1);

        try (SseClient client = SseClient.connect(mission, 0L)) {
            eventually(() -> assertThat(types(client)).contains("mission", "form", "coverage", "held", "finding"));
            assertThat(client.events())
                    .filteredOn(event -> event.type().equals("coverage"))
                    .allSatisfy(event -> assertThat(event.data()).isEqualTo("{\"regions\":[\"KZ-11\"]}"));
        }
    }

    @Test
    void aClientThatComesBackGetsEachEntryOnceAndInOrderWhileMoreComeIn() throws InterruptedException {
        FormState voting = mission.publish("B");
        int findings = 600;
        Thread sender = Thread.ofVirtual()
                .start(() -> IntStream.range(0, findings / 20)
                        .forEach(batch -> mission.sendAll(IntStream.range(0, 20)
                                .mapToObj(n -> TestFinding.of(voting))
                                .toList())));
        List<Event> seen = new ArrayList<>();

        long last = 0;
        for (int visit = 0; visit < 4; visit++) {
            int goOn = seen.size() + 60;
            try (SseClient client = SseClient.connect(mission, last)) {
                int before = seen.size();
                eventually(() -> assertThat(before + client.events().size()).isGreaterThanOrEqualTo(goOn));
                seen.addAll(client.events());
                last = seen.getLast().id();
            }
        }
        sender.join();
        mission.awaitReceived(findings);
        try (SseClient client = SseClient.connect(mission, last)) {
            int before = seen.size();
            eventually(() -> assertThat(findingsIn(seen.subList(0, before)) + findingsIn(client.events()))
                    .isEqualTo(findings));
            seen.addAll(client.events());
        }

        assertThat(seen).extracting(Event::id).isSorted().doesNotHaveDuplicates();
        assertThat(seen)
                .filteredOn(event -> event.type().equals("finding"))
                .extracting(Event::data)
                .doesNotHaveDuplicates()
                .hasSize(findings);
    }

    @Test
    void tellsNothingOfOtherMissions() {
        TestMission other = TestMission.created();
        FormState voting = other.publish("B");

        try (SseClient client = SseClient.connect(mission, 0L)) {
            other.send(TestFinding.of(voting));
            other.awaitReceived(1);
            mission.hold("UNKNOWN_FORM");

            eventually(() -> assertThat(types(client)).contains("held"));
            assertThat(types(client)).doesNotContain("finding");
        }
    }

    @Test
    void aPositionFromTheFutureStopsNobodysStream() {
        try (SseClient confused = SseClient.connect(mission, Long.MAX_VALUE);
                SseClient client = SseClient.connect(mission, 0L)) {
            eventually(() -> assertThat(types(client)).contains("mission"));

            mission.hold("UNKNOWN_FORM");

            eventually(() -> assertThat(types(client)).contains("held"));
            eventually(() -> assertThat(types(confused)).contains("held"));
        }
    }

    @Test
    void hearsOfEntriesThatAnotherReplicaCommitted() throws SQLException {
        try (SseClient client = SseClient.connect(mission, 0L)) {
            eventually(() -> assertThat(types(client)).contains("mission"));

            commitElsewhere("{\"elsewhere\":true}");

            eventually(() -> assertThat(client.events()).extracting(Event::data).contains("{\"elsewhere\":true}"));
        }
    }

    private void commitElsewhere(String payload) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        with moved as (update stream_position set position = position + 1 returning position)
                        insert into stream_entry (position, mission_id, type, version, payload, recorded_at)
                        select position, ?, 'coverage', 0, ?, now() from moved""")) {
            statement.setString(1, mission.id());
            statement.setString(2, payload);
            statement.executeUpdate();
        }
    }

    private static List<String> types(SseClient client) {
        return client.events().stream().map(Event::type).toList();
    }

    private static long findingsIn(List<Event> events) {
        return events.stream().filter(event -> event.type().equals("finding")).count();
    }
}
