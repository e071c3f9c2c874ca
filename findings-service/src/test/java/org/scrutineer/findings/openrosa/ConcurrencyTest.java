package org.scrutineer.findings.openrosa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.TestForm.edit;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.TestForm.xform;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.findings.AttachmentReceived;
import org.scrutineer.contracts.findings.FindingEdited;
import org.scrutineer.contracts.findings.FindingReceived;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.findings.FieldMission.Photo;
import org.scrutineer.testkit.TestTopics;
import org.scrutineer.testkit.TestTopics.PublishedEvent;

/// What happens when phones send at the same moment: points 3 and 7 of the specification's differences.
@QuarkusTest
class ConcurrencyTest {

    private FieldMission mission;
    private Phone phone;

    @BeforeEach
    void aMissionWithAPhoneAndAForm() {
        mission = FieldMission.announced();
        phone = mission.phone("00042");
        mission.form(xform("f", "1"));
    }

    @ParameterizedTest
    @DisplayName("7.17 first POSTs that race with equal bytes: all 201, one record (differs: nobody loses)")
    @ValueSource(ints = {5, 8, 20})
    void identicalFirstPostsAreAllAcceptedAndMakeOneRecord(int senders) throws Exception {
        String xml = submission("f", "1", newInstanceId(), "<overall>good</overall>");

        List<Integer> answers =
                atOnce(senders, sender -> FieldMission.send(phone, xml).statusCode());

        assertThat(answers).hasSize(senders).containsOnly(201);
        assertThat(mission.findings()).hasSize(1);
        assertThat(mission.held()).isEmpty();
        assertThat(events(1)).extracting(PublishedEvent::type).containsExactly(FindingReceived.TYPE);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 8, 20})
    void ofParallelEditsOfOneVersionExactlyOneIsAccepted(int senders) throws Exception {
        String first = newInstanceId();
        FieldMission.send(phone, submission("f", "1", first));

        List<Integer> answers = atOnce(
                senders,
                sender -> FieldMission.send(
                                phone, edit("f", "1", newInstanceId(), first, "<station>" + sender + "</station>"))
                        .statusCode());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(senders - 1);
        assertThat(mission.findings()).hasSize(1);
        assertThat(mission.held())
                .hasSize(senders - 1)
                .allMatch(held -> held.get("reason").equals("OUTDATED_EDIT"));
        assertThat(events(2))
                .extracting(PublishedEvent::type)
                .containsExactly(FindingReceived.TYPE, FindingEdited.TYPE);
    }

    @Test
    void parallelBatchesOfAttachmentsAreAllKept() throws Exception {
        String instanceId = newInstanceId();
        String xml = submission("f", "1", instanceId, "<photo>a.jpg</photo><photo2>b.jpg</photo2>");

        List<Integer> answers = atOnce(
                8,
                sender -> FieldMission.send(
                                phone, xml, Photo.of(sender % 2 == 0 ? "a.jpg" : "b.jpg", "picture " + sender % 2))
                        .statusCode());

        assertThat(answers).containsOnly(201);
        Map<String, Object> finding = mission.findings().getFirst();
        List<Map<String, Object>> files = mission.head()
                .get(mission.api("/findings/" + finding.get("findingId")))
                .jsonPath()
                .getList("attachments");
        assertThat(files).hasSize(2).allMatch(file -> file.get("received").equals(true));
        PublishedEvent last = events(2).getLast();
        assertThat(last.type()).isEqualTo(AttachmentReceived.TYPE);
        assertThat(last.as(AttachmentReceived.class).finding().attachments())
                .allMatch(org.scrutineer.contracts.findings.Attachment::received);
        assertThat(last.sequence()).isEqualTo(2);
    }

    private List<PublishedEvent> events(int count) {
        return TestTopics.awaitEvents(
                Topics.FINDINGS_FINDING, event -> mission.id().equals(event.missionId()), count);
    }

    private static <T> List<T> atOnce(int senders, IntFunction<T> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(senders)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < senders; i++) {
                int sender = i;
                futures.add(threads.submit(() -> {
                    start.await();
                    return work.apply(sender);
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
