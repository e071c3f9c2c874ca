package org.scrutineer.findings.openrosa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.findings.FindingEdited;
import org.scrutineer.contracts.findings.FindingReceived;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.attachment.Digests;
import org.scrutineer.rehearsal.answers.FilledForm;
import org.scrutineer.rehearsal.answers.FormFiller;
import org.scrutineer.rehearsal.answers.Seeds;
import org.scrutineer.rehearsal.answers.ShareTable;
import org.scrutineer.rehearsal.kit.MissionKit;
import org.scrutineer.rehearsal.kit.Purpose;
import org.scrutineer.rehearsal.network.CuttingProxy;
import org.scrutineer.rehearsal.network.Network;
import org.scrutineer.rehearsal.phone.Attachment;
import org.scrutineer.rehearsal.phone.FetchedForms;
import org.scrutineer.rehearsal.phone.Patience;
import org.scrutineer.rehearsal.phone.Phone;
import org.scrutineer.rehearsal.phone.Photo;
import org.scrutineer.testkit.TestTopics;

/// Phones whose every connection breaks at some byte, on the way there or back: what they sent is there once, as it
/// was sent, and nothing else is.
@QuarkusTest
class CutConnectionsTest {

    private static final int PHONES = 8;

    @Inject
    AgroalDataSource database;

    @TempDir
    Path media;

    private final Seeds seeds = new Seeds(20221120);
    private final AtomicInteger cuts = new AtomicInteger();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /// By instanceID of what counts in the end.
    private final Map<String, FilledForm> sent = new ConcurrentHashMap<>();
    private final Map<String, FilledForm> replaced = new ConcurrentHashMap<>();
    private final Map<String, String> pictures = new ConcurrentHashMap<>();
    private FieldMission mission;
    private CuttingProxy proxy;

    @BeforeEach
    void aMissionBehindABadNetwork() throws IOException {
        mission = FieldMission.announced();
        TeamShare.STATIONS.forEach(station -> TeamShare.announce(mission.id(), station));
        List.of("a", "b", "c", "d").forEach(mission::kitForm);
        proxy = CuttingProxy.open(URI.create("http://localhost:" + RestAssured.port), seeds, cuts::incrementAndGet);
    }

    @AfterEach
    void hangUp() throws IOException {
        http.shutdownNow();
        proxy.close();
    }

    @Test
    void aDayOfFormsWithPhotosArrivesOnceAndAsItWasSent() throws Exception {
        List<Phone> phones = phones();
        Map<Purpose, FormFiller> fillers = fillers(phones.getFirst());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> days = new ArrayList<>();
            for (int team = 0; team < PHONES; team++) {
                TeamShare share = new TeamShare(101 + team);
                Phone phone = phones.get(team);
                days.add(threads.submit(() -> {
                    send(share, phone, fillers);
                    return null;
                }));
            }
            for (Future<?> day : days) {
                day.get();
            }
        }

        assertThat(cuts.get()).as("connections broken").isGreaterThan(20);
        assertThat(pictures.size()).as("photos sent").isGreaterThan(5);
        theFindingsAreThoseThatWereSent();
        theEventsTellOfEachOnce();
        assertThat(mission.held()).as("halves of forms").isEmpty();
    }

    private void send(TeamShare share, Phone phone, Map<Purpose, FormFiller> fillers) throws Exception {
        FilledForm last = null;
        for (var sheet : share.sheets()) {
            last = fillers.get(sheet.purpose()).fill(sheet);
            submit(phone, last);
        }
        // The last one is sent once more, and then corrected.
        submit(phone, last);
        var correction = last.sheet().corrected("uuid:" + last.sheet().key() + "-2", Map.of());
        replaced.put(last.sheet().instanceId(), last);
        sent.remove(last.sheet().instanceId());
        submit(phone, fillers.get(correction.purpose()).edit(last.xml(), correction));
    }

    private void submit(Phone phone, FilledForm form) throws Exception {
        List<Attachment> files = new ArrayList<>();
        if (!form.picture().isEmpty()) {
            byte[] picture = Photo.of(seeds, form.sheet().key());
            files.add(new Attachment(form.picture(), "image/png", picture));
            pictures.put(form.sheet().instanceId(), Digests.hex(Digests.sha256(picture)));
        }
        assertThat(phone.submit(form.xml(), files).status()).isEqualTo(201);
        sent.put(form.sheet().instanceId(), form);
    }

    private void theFindingsAreThoseThatWereSent() {
        List<Map<String, Object>> findings = mission.findings();
        assertThat(findings)
                .extracting(finding -> finding.get("instanceId"))
                .containsExactlyInAnyOrderElementsOf(sent.keySet());
        Map<String, FilledForm> versions = new HashMap<>(sent);
        versions.putAll(replaced);
        versions.forEach((instanceId, form) -> assertThat(
                        StoredSubmission.of(database, mission.id(), instanceId).content())
                .as(instanceId)
                .isEqualTo(form.xml()));
        for (Map<String, Object> finding : findings) {
            String expected = pictures.get((String) finding.get("instanceId"));
            assertThat(mission.head()
                            .get(mission.api("/findings/" + finding.get("findingId")))
                            .jsonPath()
                            .getList("attachments.sha256"))
                    .isEqualTo(expected == null ? List.of() : List.of(expected));
        }
    }

    private void theEventsTellOfEachOnce() {
        var events = TestTopics.awaitEvents(
                Topics.FINDINGS_FINDING, event -> mission.id().equals(event.missionId()), sent.size() + PHONES);
        assertThat(events)
                .filteredOn(event -> event.type().equals(FindingReceived.TYPE))
                .hasSize(sent.size());
        assertThat(events)
                .filteredOn(event -> event.type().equals(FindingEdited.TYPE))
                .hasSize(PHONES);
    }

    private List<Phone> phones() {
        Network network = Network.by(proxy::before, http, PHONES);
        List<Phone> phones = new ArrayList<>();
        for (int team = 0; team < PHONES; team++) {
            phones.add(new Phone(
                    network,
                    URI.create("http://localhost:8080"
                            + mission.phone("%05d".formatted(team)).base()),
                    "collect:" + team,
                    new Patience(Duration.ofMinutes(1), () -> {})));
        }
        return phones;
    }

    private Map<Purpose, FormFiller> fillers(Phone phone) throws IOException {
        AtomicReference<FetchedForms> fetched = new AtomicReference<>(FetchedForms.NOTHING);
        await().atMost(FieldMission.PATIENCE.multipliedBy(2)).until(() -> {
            fetched.set(fetched.get().updatedBy(phone));
            return MissionKit.rows(fetched.get().media().get("polling_stations.csv"))
                            .size()
                    == TeamShare.STATIONS.size();
        });
        fetched.get().keepMedia(media);
        Map<Purpose, FormFiller> fillers = new HashMap<>();
        MissionKit.forms()
                .forEach(form -> fillers.put(
                        form.purpose(),
                        new FormFiller(
                                fetched.get().xforms().get(form.formId()), media, ShareTable.load(), seeds, Set.of())));
        return fillers;
    }
}
