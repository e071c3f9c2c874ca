package org.scrutineer.reporting;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.deployment.AreaDefined;
import org.scrutineer.contracts.deployment.AreaState;
import org.scrutineer.contracts.deployment.ExpectedReportState;
import org.scrutineer.contracts.deployment.RegionDefined;
import org.scrutineer.contracts.deployment.RegionState;
import org.scrutineer.contracts.deployment.ReportExpected;
import org.scrutineer.contracts.deployment.ReportNoLongerExpected;
import org.scrutineer.contracts.deployment.TeamFormed;
import org.scrutineer.contracts.deployment.TeamState;
import org.scrutineer.contracts.findings.FindingsEvent;
import org.scrutineer.contracts.findings.FormPublished;
import org.scrutineer.contracts.findings.FormState;
import org.scrutineer.contracts.findings.HeldAccepted;
import org.scrutineer.contracts.findings.HeldRejected;
import org.scrutineer.contracts.findings.HeldState;
import org.scrutineer.contracts.findings.SubmissionHeld;
import org.scrutineer.contracts.observer.MissionCreated;
import org.scrutineer.contracts.observer.MissionState;
import org.scrutineer.testkit.TestTopics;
import org.scrutineer.testkit.Tokens;

/// A mission of its own for each test: nothing of another test is in its figures. Sends the events of the other three
/// services and asks this one.
public final class TestMission {

    public static final String NAME = "Election Observation Mission, early presidential election";
    /// The first test of a JVM waits for seven consumer groups to form, on machines that build other things meanwhile.
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String id = "m" + UUID.randomUUID().toString().substring(0, 8);

    public String id() {
        return id;
    }

    public static TestMission created() {
        TestMission mission = new TestMission();
        mission.create();
        return mission;
    }

    private void create() {
        TestTopics.send(
                Topics.OBSERVER_MISSION,
                id,
                MissionCreated.TYPE,
                1,
                id,
                new MissionCreated(new MissionState(
                        id,
                        NAME,
                        "EOM Kazakhstan 2022",
                        "EOM",
                        "KZ",
                        "STO_DEPLOYED",
                        "PRESIDENTIAL",
                        LocalDate.of(2022, 11, 20),
                        "07:00",
                        "20:00",
                        Map.of(
                                "en", "Presidential election, 20 November 2022",
                                "ru", "Выборы Президента, 20 ноября 2022 года",
                                "kk", "Президент сайлауы, 2022 жылғы 20 қараша"),
                        List.of(),
                        false,
                        1)));
    }

    /// @param form A, B, C or D
    public FormState publish(String form) {
        FormState state = KitForms.published(id, form);
        publish(state);
        return state;
    }

    public void publish(FormState form) {
        TestTopics.send(
                Topics.FINDINGS_FORM,
                id + "/" + form.formId() + "/" + form.formVersion(),
                FormPublished.TYPE,
                form.version(),
                id,
                new FormPublished(form));
    }

    public void send(TestFinding finding) {
        send(finding, UUID.randomUUID());
    }

    public void send(TestFinding finding, UUID eventId) {
        send(finding, eventId, finding.type(), finding.event());
    }

    /// As findings-service tells a decision.
    public void send(TestFinding finding, String type, FindingsEvent event) {
        send(finding, UUID.randomUUID(), type, event);
    }

    private void send(TestFinding finding, UUID eventId, String type, FindingsEvent event) {
        TestTopics.send(
                Topics.FINDINGS_FINDING, finding.findingId().toString(), eventId, type, finding.version(), id, event);
    }

    /// Many at once, through one producer.
    public void sendAll(List<TestFinding> findings) {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestTopics.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            findings.forEach(finding -> producer.send(record(finding)));
        }
    }

    /// @return the partition that Kafka put it in
    public int sendAndTellPartition(TestFinding finding) throws InterruptedException, ExecutionException {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestTopics.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            return producer.send(record(finding)).get().partition();
        }
    }

    private ProducerRecord<String, byte[]> record(TestFinding finding) {
        try {
            var event = new ProducerRecord<>(
                    Topics.FINDINGS_FINDING,
                    finding.findingId().toString(),
                    TestTopics.JSON.writeValueAsBytes(finding.event()));
            Map.of(
                            "ce_id",
                            UUID.randomUUID().toString(),
                            "ce_type",
                            finding.type(),
                            "ce_source",
                            "/scrutineer/test",
                            "ce_subject",
                            finding.findingId().toString(),
                            "ce_time",
                            "2022-11-20T03:00:00Z",
                            "ce_sequence",
                            Long.toString(finding.version()),
                            "ce_missionid",
                            id)
                    .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            return event;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public UUID expect(String purpose, String place, String region, String area, String team) {
        UUID reportId = UUID.randomUUID();
        expect(reportId, purpose, place, region, area, team, false, 1);
        return reportId;
    }

    public void expect(
            UUID reportId,
            String purpose,
            @Nullable String place,
            String region,
            String area,
            String team,
            boolean withdrawn,
            long version) {
        boolean tabulation = purpose.equals("TABULATION");
        ExpectedReportState report = new ExpectedReportState(
                reportId,
                id,
                purpose,
                tabulation ? null : place,
                tabulation && place != null ? place : "1114",
                region,
                area,
                null,
                team,
                1,
                withdrawn,
                version);
        TestTopics.send(
                Topics.DEPLOYMENT_EXPECTED_REPORT,
                reportId.toString(),
                withdrawn ? ReportNoLongerExpected.TYPE : ReportExpected.TYPE,
                version,
                id,
                withdrawn ? new ReportNoLongerExpected(report) : new ReportExpected(report));
    }

    public void region(String code, String name) {
        TestTopics.send(
                Topics.DEPLOYMENT_REGION,
                id + "/" + code,
                RegionDefined.TYPE,
                1,
                id,
                new RegionDefined(
                        new RegionState(id, code, Map.of("en", name), "REGION", "Asia/Almaty", null, null, null, 1)));
    }

    public void area(String code, String name) {
        TestTopics.send(
                Topics.DEPLOYMENT_AREA,
                id + "/" + code,
                AreaDefined.TYPE,
                1,
                id,
                new AreaDefined(new AreaState(id, code, name, List.of(), List.of(), null, null, 1)));
    }

    public void team(String code, String areaCode) {
        TestTopics.send(
                Topics.DEPLOYMENT_TEAM,
                id + "/" + code,
                TeamFormed.TYPE,
                1,
                id,
                new TeamFormed(new TeamState(id, code, "STO", areaCode, null, List.of(), false, 1)));
    }

    /// @return held id
    public UUID hold(String reason) {
        UUID heldId = UUID.randomUUID();
        TestTopics.send(
                Topics.FINDINGS_HELD,
                heldId.toString(),
                SubmissionHeld.TYPE,
                1,
                id,
                new SubmissionHeld(new HeldState(
                        heldId,
                        id,
                        reason,
                        null,
                        null,
                        null,
                        null,
                        Instant.parse("2022-11-20T03:00:00Z"),
                        null,
                        null,
                        1)));
        return heldId;
    }

    /// @param decision ACCEPTED or REJECTED
    public void decide(UUID heldId, String reason, String decision) {
        boolean accepted = decision.equals("ACCEPTED");
        HeldState state = new HeldState(
                heldId,
                id,
                reason,
                null,
                null,
                null,
                null,
                Instant.parse("2022-11-20T03:00:00Z"),
                decision,
                accepted ? UUID.randomUUID() : null,
                2);
        TestTopics.send(
                Topics.FINDINGS_HELD,
                heldId.toString(),
                accepted ? HeldAccepted.TYPE : HeldRejected.TYPE,
                2,
                id,
                accepted ? new HeldAccepted(state) : new HeldRejected(state));
    }

    /// As the head of this mission.
    public RequestSpecification head() {
        return as(headToken());
    }

    public String headToken() {
        return Tokens.staff(id, "HEAD_OF_MISSION");
    }

    /// As a long-term observer of these areas.
    public RequestSpecification observerOf(String... areaCodes) {
        return as(Tokens.staffOfAreas(id, "OBSERVER_LTO", areaCodes));
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    public String path(String rest) {
        return "/api/v1/missions/" + id + "/" + rest;
    }

    public JsonPath get(String path) {
        return get(path, headToken());
    }

    public JsonPath get(String path, String token) {
        return as(token).get(path(path)).then().statusCode(200).extract().jsonPath();
    }

    public static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(assertion);
    }

    public void awaitReceived(int findings) {
        eventually(
                () -> org.assertj.core.api.Assertions.assertThat(get("summary").getInt("received"))
                        .isEqualTo(findings));
    }
}
