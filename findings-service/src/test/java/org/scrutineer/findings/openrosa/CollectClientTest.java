package org.scrutineer.findings.openrosa;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.findings.Attachment;
import org.scrutineer.contracts.findings.AttachmentReceived;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.attachment.Digests;
import org.scrutineer.rehearsal.answers.Asked;
import org.scrutineer.rehearsal.answers.FormEntry;
import org.scrutineer.rehearsal.answers.Leaves;
import org.scrutineer.rehearsal.answers.Respondent;
import org.scrutineer.rehearsal.network.Network;
import org.scrutineer.rehearsal.phone.FetchedForms;
import org.scrutineer.rehearsal.phone.Patience;
import org.scrutineer.rehearsal.phone.Phone;
import org.scrutineer.testkit.TestTopics;

/// Everything that ODK Collect does with a form of an unknown kind, by a client with the same form engine.
@QuarkusTest
class CollectClientTest {

    private static final int MEGABYTE = 1_000_000;

    @Inject
    AgroalDataSource database;

    @TempDir
    Path media;

    private final AtomicInteger requests = new AtomicInteger();
    private final HttpClient http = HttpClient.newHttpClient();
    private FieldMission mission;
    private Phone phone;

    /// Answers what is asked, with two turns of the repeat.
    private record Boxes(Map<String, String> answers, int turns) implements Respondent {

        @Override
        public String answer(Asked question) {
            return answers.getOrDefault(question.code(), "");
        }

        @Override
        public boolean addsTurn(String repeat, int present) {
            return present < turns;
        }
    }

    private static String xform(String version) {
        return """
            <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms">
            <h:head><h:title>Boxes</h:title><model>
            <instance><data id="boxes" version="%s"><sealed/><why/><box jr:template=""><number/><ballots/></box><total/><p1/><p2/><p3/><orx:meta><orx:instanceID/></orx:meta></data></instance>
            <instance id="polling_stations" src="jr://file-csv/polling_stations.csv"/>
            <bind nodeset="/data/sealed" type="string" required="true()"/>
            <bind nodeset="/data/why" type="string" relevant="/data/sealed = 'no'"/>
            <bind nodeset="/data/box/number" type="string"/>
            <bind nodeset="/data/box/ballots" type="int"/>
            <bind nodeset="/data/total" type="int" calculate="sum(/data/box/ballots)"/>
            <bind nodeset="/data/p1" type="binary"/><bind nodeset="/data/p2" type="binary"/><bind nodeset="/data/p3" type="binary"/>
            <bind nodeset="/data/orx:meta/orx:instanceID" type="string" jr:preload="uid" readonly="true()"/>
            </model></h:head>
            <h:body>
            <select1 ref="/data/sealed"><label>Sealed?</label><item><label>Yes</label><value>yes</value></item><item><label>No</label><value>no</value></item></select1>
            <input ref="/data/why"><label>Why not?</label></input>
            <group ref="/data/box"><label>Box</label><repeat nodeset="/data/box"><input ref="/data/box/number"><label>Number</label></input><input ref="/data/box/ballots"><label>Ballots</label></input></repeat></group>
            <upload ref="/data/p1" mediatype="image/*"><label>1</label></upload>
            <upload ref="/data/p2" mediatype="image/*"><label>2</label></upload>
            <upload ref="/data/p3" mediatype="image/*"><label>3</label></upload>
            </h:body></h:html>
            """.formatted(version);
    }

    @BeforeEach
    void aMissionWithAPhoneAndAForm() {
        mission = FieldMission.announced();
        mission.form(xform("1"));
        String base = mission.phone("00042").base();
        // The addresses in lists have the public origin, which is not where the service listens in tests.
        Network network = Network.by(
                address -> {
                    requests.incrementAndGet();
                    return URI.create("http://localhost:" + RestAssured.port
                            + address.toString().substring("http://localhost:8080".length()));
                },
                http,
                4);
        phone = new Phone(
                network,
                URI.create("http://localhost:8080" + base),
                "collect:abc",
                new Patience(Duration.ofSeconds(20), () -> {}));
    }

    @AfterEach
    void hangUp() {
        http.shutdownNow();
    }

    private JsonPath finding() {
        Object id = mission.findings().getFirst().get("findingId");
        return mission.head().get(mission.api("/findings/" + id)).jsonPath();
    }

    private static org.scrutineer.rehearsal.phone.Attachment photo(String name, int size) {
        return new org.scrutineer.rehearsal.phone.Attachment(name, "image/jpeg", new byte[size]);
    }

    @Test
    void fetchesWhatIsNewAndNothingElse() throws Exception {
        FetchedForms first = FetchedForms.NOTHING.updatedBy(phone);
        int all = requests.getAndSet(0);

        FetchedForms second = first.updatedBy(phone);
        int unchanged = requests.getAndSet(0);
        mission.form(xform("2"));
        FetchedForms third = second.updatedBy(phone);

        assertThat(first.xforms().get("boxes")).isEqualTo(xform("1").getBytes(StandardCharsets.UTF_8));
        assertThat(first.media()).containsOnlyKeys("polling_stations.csv");
        assertThat(all).as("list, form, manifest, medium").isEqualTo(4);
        assertThat(unchanged).as("list, manifest").isEqualTo(2);
        assertThat(third.xforms().get("boxes")).isEqualTo(xform("2").getBytes(StandardCharsets.UTF_8));
        assertThat(requests.get()).as("list, form, manifest").isEqualTo(3);
    }

    @Test
    void fillsSendsAndEdits() throws Exception {
        FetchedForms fetched = FetchedForms.NOTHING.updatedBy(phone);
        fetched.keepMedia(media);
        FormEntry form = new FormEntry(fetched.xforms().get("boxes"), media);
        byte[] first = form.fill(new Boxes(
                Map.of("sealed", "no", "why", "no seals left", "ballots", "50", "p1", "a.jpg", "p2", "b.jpg"), 2));

        assertThat(phone.submit(first, List.of(photo("a.jpg", 10), photo("b.jpg", 20)))
                        .status())
                .isEqualTo(201);

        String firstId = Leaves.of(first).get("instanceID");
        assertThat(StoredSubmission.of(database, mission.id(), firstId).content())
                .as("not a byte is another than the engine wrote")
                .isEqualTo(first);
        assertThat(finding().getMap("answers"))
                .containsEntry("why", "no seals left")
                .containsEntry("ballots", "50")
                .containsEntry("ballots[2]", "50")
                .containsEntry("total", "100");
        assertThat(finding().getList("attachments.received")).containsExactly(true, true);

        byte[] second =
                form.edit(first, new Boxes(Map.of("sealed", "yes", "ballots", "7", "p1", "a.jpg", "p2", "b.jpg"), 3));
        assertThat(phone.submit(second, List.of()).status()).isEqualTo(201);
        assertThat(phone.submit(second, List.of()).status())
                .as("sent once more")
                .isEqualTo(201);

        assertThat(mission.findings()).hasSize(1);
        assertThat(finding().getString("instanceId"))
                .isEqualTo(Leaves.of(second).get("instanceID"));
        assertThat(finding().getString("status")).isEqualTo("EDITED");
        assertThat(finding().getMap("answers")).containsEntry("total", "21").doesNotContainKey("why");
        assertThat(finding().getList("attachments.received")).containsExactly(true, true);
        assertThat(mission.held()).isEmpty();
    }

    @Test
    void sendsFilesInSeveralPostsWhenTheyAreMoreThanTheServerTakes() throws Exception {
        FetchedForms fetched = FetchedForms.NOTHING.updatedBy(phone);
        fetched.keepMedia(media);
        byte[] form = new FormEntry(fetched.xforms().get("boxes"), media)
                .fill(new Boxes(Map.of("sealed", "yes", "p1", "a.mp4", "p2", "b.mp4", "p3", "c.mp4"), 0));
        requests.set(0);

        int status = phone.submit(
                        form,
                        List.of(
                                photo("a.mp4", 45 * MEGABYTE),
                                photo("b.mp4", 40 * MEGABYTE),
                                photo("c.mp4", 30 * MEGABYTE)))
                .status();

        assertThat(status).isEqualTo(201);
        assertThat(requests).as("HEAD and two POSTs").hasValue(3);
        var last = TestTopics.awaitEvent(
                Topics.FINDINGS_FINDING,
                event -> mission.id().equals(event.missionId()) && event.type().equals(AttachmentReceived.TYPE));
        assertThat(last.as(AttachmentReceived.class).finding().attachments())
                .extracting(Attachment::sha256)
                .containsExactly(
                        Digests.hex(Digests.sha256(new byte[45 * MEGABYTE])),
                        Digests.hex(Digests.sha256(new byte[40 * MEGABYTE])),
                        Digests.hex(Digests.sha256(new byte[30 * MEGABYTE])));
    }
}
