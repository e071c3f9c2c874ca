package org.scrutineer.findings.openrosa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.TestForm.edit;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.TestForm.xform;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.findings.Attachment;
import org.scrutineer.contracts.findings.FindingEdited;
import org.scrutineer.contracts.findings.FindingReceived;
import org.scrutineer.contracts.findings.FindingState;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.findings.FieldMission.Photo;
import org.scrutineer.findings.TestForm;
import org.scrutineer.findings.attachment.Digests;
import org.scrutineer.testkit.TestTopics;
import org.scrutineer.testkit.TestTopics.PublishedEvent;

/// What happens when phones send at the same moment, to one or several instances of the service: points 3 and 7 of the
/// specification's differences. One record, one winner, nothing lost, the right answer to each.
abstract class SimultaneousPosts {

    private FieldMission mission;
    private Phone phone;

    /// Ports of the instances, which the senders take in turns.
    abstract List<Integer> ports();

    @BeforeEach
    void aMissionWithAPhoneAndForms() {
        mission = FieldMission.announced();
        phone = mission.phone("00042");
        mission.form(xform("f", "1"));
    }

    @ParameterizedTest
    @DisplayName("7.17 first POSTs that race with equal bytes: all 201, one record (differs: nobody loses)")
    @ValueSource(ints = {5, 8, 20})
    void identicalFirstPostsAreAllAcceptedAndMakeOneRecord(int senders) throws Exception {
        String xml = submission("f", "1", newInstanceId(), "<overall>good</overall>");

        List<Integer> answers = atOnce(senders, sender -> send(sender, xml));

        assertThat(answers).hasSize(senders).containsOnly(201);
        assertThat(mission.findings()).hasSize(1);
        assertThat(mission.held()).isEmpty();
        assertThat(events(1)).extracting(PublishedEvent::type).containsExactly(FindingReceived.TYPE);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 8, 20})
    void ofDifferentContentsUnderOneIdOneIsAcceptedAndTheOthersAreHeld(int senders) throws Exception {
        String instanceId = newInstanceId();
        List<String> contents = IntStream.range(0, senders)
                .mapToObj(sender -> submission("f", "1", instanceId, "<station>" + sender + "</station>"))
                .toList();

        List<Integer> answers = atOnce(senders, sender -> send(sender, contents.get(sender)));

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(senders - 1);
        int winner = answers.indexOf(201);
        assertThat(finding()).containsEntry("sha256", Digests.sha256Hex(contents.get(winner)));
        List<String> losers = new ArrayList<>(contents);
        losers.remove(winner);
        assertThat(heldContents("CONFLICTING_CONTENT")).containsExactlyInAnyOrderElementsOf(losers);
        assertThat(events(1)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 8, 20})
    void ofDifferentEditsOfOneVersionOneIsAcceptedAndTheOthersAreHeld(int senders) throws Exception {
        String first = newInstanceId();
        send(0, submission("f", "1", first));
        List<String> edits = IntStream.range(0, senders)
                .mapToObj(sender -> edit("f", "1", newInstanceId(), first, "<station>" + sender + "</station>"))
                .toList();

        List<Integer> answers = atOnce(senders, sender -> send(sender, edits.get(sender)));

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(senders - 1);
        int winner = answers.indexOf(201);
        assertThat(finding())
                .containsEntry("sha256", Digests.sha256Hex(edits.get(winner)))
                .containsEntry("contentVersion", 2);
        List<String> losers = new ArrayList<>(edits);
        losers.remove(winner);
        assertThat(heldContents("OUTDATED_EDIT")).containsExactlyInAnyOrderElementsOf(losers);
        assertThat(events(2))
                .extracting(PublishedEvent::type)
                .containsExactly(FindingReceived.TYPE, FindingEdited.TYPE);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 8, 20})
    void identicalEditsAreAllAcceptedAndMakeOneVersion(int senders) throws Exception {
        String first = newInstanceId();
        send(0, submission("f", "1", first));
        String xml = edit("f", "1", newInstanceId(), first, "<overall>bad</overall>");

        List<Integer> answers = atOnce(senders, sender -> send(sender, xml));

        assertThat(answers).hasSize(senders).containsOnly(201);
        assertThat(finding()).containsEntry("contentVersion", 2);
        assertThat(mission.held()).isEmpty();
        assertThat(events(2))
                .extracting(PublishedEvent::type)
                .containsExactly(FindingReceived.TYPE, FindingEdited.TYPE);
    }

    /// Each sender brings the form, which nobody sent before, and another one of its files.
    @ParameterizedTest
    @ValueSource(ints = {5, 8, 20})
    void batchesOfAttachmentsAreAllKept(int senders) throws Exception {
        mission.form(formWithPhotos(senders));
        String xml = submission(
                "photos",
                "1",
                newInstanceId(),
                IntStream.range(0, senders)
                        .mapToObj(i -> "<p%d>%d.jpg</p%d>".formatted(i, i, i))
                        .collect(Collectors.joining()));

        List<Integer> answers =
                atOnce(senders, sender -> send(sender, xml, Photo.of(sender + ".jpg", "picture " + sender)));

        assertThat(answers).hasSize(senders).containsOnly(201);
        assertThat(files())
                .hasSize(senders)
                .allSatisfy(file -> assertThat(file)
                        .containsEntry("received", true)
                        .containsEntry("sha256", Digests.sha256Hex("picture " + number(file))));
        List<PublishedEvent> events = events(senders);
        assertThat(events)
                .extracting(PublishedEvent::sequence)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, senders)
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(attachments(events.getLast())).hasSize(senders).allMatch(Attachment::received);
    }

    private static String number(Map<String, Object> file) {
        return String.valueOf(file.get("name")).replace(".jpg", "");
    }

    private static List<Attachment> attachments(PublishedEvent event) {
        return TestTopics.JSON
                .convertValue(event.payload().path("finding"), FindingState.class)
                .attachments();
    }

    private int send(int sender, String xml, Photo... photos) {
        Response answer = FieldMission.send(
                phone.request().port(ports().get(sender % ports().size())),
                phone.base() + "/submission",
                xml.getBytes(StandardCharsets.UTF_8),
                photos);
        return answer.statusCode();
    }

    /// The only finding of the mission.
    private Map<String, Object> finding() {
        List<Map<String, Object>> findings = mission.findings();
        assertThat(findings).hasSize(1);
        return mission.get("/findings/" + findings.getFirst().get("findingId")).members();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> files() {
        return (List<Map<String, Object>>) finding().get("attachments");
    }

    private List<String> heldContents(String reason) {
        List<Map<String, Object>> held = mission.held();
        assertThat(held).allMatch(one -> one.get("reason").equals(reason));
        return held.stream()
                .map(one -> mission.get("/held/" + one.get("heldId")).text("content"))
                .toList();
    }

    private List<PublishedEvent> events(int count) {
        return TestTopics.awaitEvents(
                Topics.FINDINGS_FINDING, event -> mission.id().equals(event.missionId()), count);
    }

    private static String formWithPhotos(int photos) {
        StringBuilder fields = new StringBuilder();
        StringBuilder binds = new StringBuilder();
        StringBuilder questions = new StringBuilder();
        for (int i = 0; i < photos; i++) {
            fields.append("<p%d/>".formatted(i));
            binds.append("<bind nodeset=\"/data/p%d\" type=\"binary\"/>".formatted(i));
            questions.append(
                    "<upload ref=\"/data/p%d\" mediatype=\"image/*\"><label>Photo</label></upload>".formatted(i));
        }
        return TestForm.xform("photos", "1", fields, binds, questions);
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
