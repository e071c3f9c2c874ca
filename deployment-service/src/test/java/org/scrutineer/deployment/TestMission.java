package org.scrutineer.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.observer.MissionCreated;
import org.scrutineer.contracts.observer.MissionState;
import org.scrutineer.contracts.observer.ObserverAccredited;
import org.scrutineer.contracts.observer.ObserverState;
import org.scrutineer.testkit.Kit;
import org.scrutineer.testkit.TestTopics;
import org.scrutineer.testkit.TestTopics.PublishedEvent;
import org.scrutineer.testkit.Tokens;

/// A mission of its own for each test, so that tests never meet: what observer-service tells about it, and what its
/// office sends.
public final class TestMission {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String id;

    public TestMission() {
        this.id = "test-" + UUID.randomUUID().toString().substring(0, 18);
    }

    public String id() {
        return id;
    }

    public String path(String rest) {
        return "/api/v1/missions/" + id + "/" + rest;
    }

    public RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.staff(id, role));
    }

    /// A long-term observer of these areas.
    public RequestSpecification observerOf(String... areaCodes) {
        return given().auth().oauth2(Tokens.staffOfAreas(id, "OBSERVER_LTO", areaCodes));
    }

    public RequestSpecification office() {
        return as("HEAD_OF_MISSION");
    }

    /// @param what region, commission, station or area
    public ValidatableResponse importFile(String what, byte[] csv, String query) {
        return office().contentType("text/csv")
                .body(csv)
                .post(path(what + "-imports" + query))
                .then();
    }

    public ValidatableResponse importFile(String what, String csv) {
        return importFile(what, csv.getBytes(StandardCharsets.UTF_8), "");
    }

    public void importGeography(Geography geography) {
        importFile("region", geography.regions()).statusCode(200);
        importFile("commission", geography.commissions()).statusCode(200);
        importFile("station", geography.stations()).statusCode(200);
        importFile("area", geography.areas()).statusCode(200);
    }

    public Response post(String what, Map<String, Object> body) {
        return office().contentType("application/json").body(body).post(path(what));
    }

    /// Tells about the mission, as observer-service would.
    public void exists() {
        TestTopics.send(Topics.OBSERVER_MISSION, id, MissionCreated.TYPE, 1, id, new MissionCreated(state("KZ", 1)));
    }

    public MissionState state(String hostCountry, long version) {
        return new MissionState(
                id,
                "A mission",
                null,
                "EOM",
                hostCountry,
                "PLANNED",
                null,
                LocalDate.of(2022, 11, 20),
                null,
                null,
                Map.of(),
                List.of(),
                true,
                version);
    }

    public ObserverState observer(String code, String category, String citizenship) {
        return new ObserverState(
                UUID.nameUUIDFromBytes((id + code).getBytes(StandardCharsets.UTF_8)),
                id,
                code,
                "Given" + code,
                "Family" + code,
                Integer.parseInt(code) % 2 == 0 ? "F" : "M",
                List.of(citizenship),
                category,
                null,
                List.of("en"),
                Integer.parseInt(code) % 3,
                "GRANTED",
                true,
                true,
                true,
                List.of(),
                1);
    }

    /// Short-term observers of two citizenships in turn.
    public List<ObserverState> observers(int count) {
        List<ObserverState> observers = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            observers.add(observer("%05d".formatted(i), "STO", i % 2 == 0 ? "DE" : "FR"));
        }
        return observers;
    }

    /// The roster of the kit, all of it deployable.
    public List<ObserverState> kitObservers() {
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(Kit.text("observers.csv")))) {
            return parser.stream().map(this::kitObserver).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObserverState kitObserver(CSVRecord row) {
        return new ObserverState(
                UUID.nameUUIDFromBytes((id + row.get("observer_code")).getBytes(StandardCharsets.UTF_8)),
                id,
                row.get("observer_code"),
                row.get("given_name"),
                row.get("family_name"),
                row.get("sex"),
                List.of(row.get("citizenship").split(";")),
                row.get("category"),
                row.get("role"),
                List.of(row.get("languages").split(";")),
                Integer.parseInt(row.get("experience_missions")),
                "GRANTED",
                true,
                true,
                true,
                List.of(),
                1);
    }

    /// Tells about observers, as observer-service would, with one producer.
    public void tell(List<ObserverState> observers) {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestTopics.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (ObserverState observer : observers) {
                var record = new ProducerRecord<>(
                        Topics.OBSERVER_OBSERVER,
                        observer.observerId().toString(),
                        TestTopics.JSON.writeValueAsBytes(new ObserverAccredited(observer)));
                headers(observer)
                        .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                producer.send(record);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> headers(ObserverState observer) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                ObserverAccredited.TYPE,
                "ce_source",
                "/scrutineer/observer",
                "ce_subject",
                observer.observerId().toString(),
                "ce_time",
                "2022-11-01T00:00:00Z",
                "ce_sequence",
                Long.toString(observer.version()),
                "ce_missionid",
                id);
    }

    /// Waits until the mission and so many observers of a kind are known. Needs areas.
    public void awaitRoster(String kind, int observers) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            Response dryRun = post("team-pairings", Map.of("kind", kind, "dryRun", true));
            assertThat(dryRun.statusCode()).isEqualTo(200);
            int known = dryRun.jsonPath().getInt("paired")
                    + dryRun.jsonPath().getList("unpaired").size();
            assertThat(known).isEqualTo(observers);
        });
    }

    /// Waits until so many events of this mission are on a topic.
    public List<PublishedEvent> published(String topic, int count) {
        return TestTopics.awaitEvents(topic, ofThisMission(), count);
    }

    public Predicate<PublishedEvent> ofThisMission() {
        return event -> id.equals(event.missionId());
    }
}
