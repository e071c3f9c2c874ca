package org.scrutineer.findings.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.scrutineer.findings.assessment.JudgedMission.NEAR;
import static org.scrutineer.findings.assessment.JudgedMission.OTHER_TEAM;
import static org.scrutineer.findings.assessment.JudgedMission.STATION;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.scrutineer.contracts.Topics;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.rule.RuleCatalogue;
import org.scrutineer.findings.visit.Visits;
import org.scrutineer.testkit.TestTopics;

/// Several findings-services, and the consumers of one of them, judge the findings of one mission on one database, each
/// in its own order and batches:
/// whoever comes later sees what the others said, and nothing is said twice.
@QuarkusTest
class JudgingAtOnceTest {

    private static final int PAIRS = 10;
    private static final int SERVICES = 3;
    private static final int BATCH = 4;

    @Inject
    Assessor assessor;

    @Inject
    AssessmentProjection projection;

    @Inject
    Assessments assessments;

    @Inject
    Visits visits;

    @Inject
    RuleCatalogue rules;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void severalServicesSayEachThingOnce() throws Exception {
        JudgedMission judged = JudgedMission.with("b");
        FieldMission mission = judged.mission();
        List<UUID> findings = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            findings.add(judged.put("b", visit(NEAR, i + 8, "00", "30")));
            findings.add(judged.put("b", visit(STATION, i + 8, "20", "50")));
        }

        atOnce(mission.id(), findings);

        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(findings)
                        .allSatisfy(
                                finding -> assertThat(judged.flagged(finding)).contains("X9")));
        Map<String, Integer> counts = mission.head()
                .queryParam("limit", 200)
                .get(mission.api("/rules"))
                .jsonPath()
                .getMap("items.find { it.code == 'X9' && it.status == 'ACTIVE' }.counts");
        assertThat(counts).containsEntry("flagged", findings.size());
        assertThat(counts.getOrDefault("flagged", 0) + counts.getOrDefault("ok", 0) + counts.getOrDefault("missing", 0))
                .isEqualTo(mission.findings().size());
        List<String> told = TestTopics.readAll(Topics.FINDINGS_ASSESSMENT).stream()
                .filter(event -> findings.contains(UUID.fromString(event.key())))
                .map(event -> event.key() + "/" + event.sequence())
                .toList();
        assertThat(told).doesNotHaveDuplicates();
    }

    /// Twenty of them: on both halves of the partitions.
    @Test
    void oneServiceJudgesTwoBatchesSideBySide() {
        JudgedMission judged = JudgedMission.with("b");
        String missionId = judged.mission().id();
        await().atMost(FieldMission.PATIENCE)
                .untilAsserted(() -> assertThat(count("finding_to_judge where mission_id = '" + missionId + "'"))
                        .isZero());
        QuarkusTransaction.requiringNew().run(() -> {
            rules.lock(missionId);
            for (int i = 0; i < PAIRS; i++) {
                judged.put("b", visit(NEAR, i + 8, "00", "30"));
                judged.put("b", visit(STATION, i + 8, "40", "50"));
            }

            await().atMost(FieldMission.PATIENCE)
                    .untilAsserted(() -> assertThat(count(waitingFor("rules/" + missionId, "ExclusiveLock")))
                            .isEqualTo(2));
        });
    }

    @Test
    void aRebuildWaitsForWhatIsBeingJudged() throws Exception {
        JudgedMission judged = JudgedMission.with("b");
        String missionId = judged.mission().id();
        UUID finding = judged.put("b", visit(NEAR, 8, "00", "30"));
        judged.results(finding);
        try (var other = Executors.newSingleThreadExecutor()) {
            Future<?> rebuild = QuarkusTransaction.requiringNew().call(() -> {
                assessor.arrived(missionId, List.of(finding));
                Future<?> waiting = other.submit(this::clearAndTakeItBack);
                await().atMost(FieldMission.PATIENCE)
                        .untilAsserted(() -> assertThat(count(waitingFor("assessments", "ExclusiveLock")))
                                .isEqualTo(1));
                assertThat(visits.find(missionId, List.of(finding))).containsKey(finding);
                return waiting;
            });
            rebuild.get();
        }
    }

    /// Findings of other tests must stay judged.
    private void clearAndTakeItBack() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    projection.clear();
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");
    }

    /// The transactions that wait for an advisory lock.
    private static String waitingFor(String name, String mode) {
        return """
                pg_locks, lateral hashtextextended('%s', 0) as key
                where locktype = 'advisory' and mode = '%s' and not granted
                    and classid::bigint = (key >> 32) & 4294967295 and objid::bigint = key & 4294967295""".formatted(name, mode);
    }

    private long count(String rows) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + rows)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void atOnce(String missionId, List<UUID> findings) throws Exception {
        try (var services = Executors.newFixedThreadPool(SERVICES)) {
            List<Future<?>> running = new ArrayList<>();
            for (int service = 0; service < SERVICES; service++) {
                List<UUID> order = new ArrayList<>(findings);
                Collections.shuffle(order, new Random(service));
                running.add(services.submit(() -> judge(missionId, order)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    private void judge(String missionId, List<UUID> order) {
        for (int from = 0; from < order.size(); from += BATCH) {
            List<UUID> batch = order.subList(from, Math.min(from + BATCH, order.size()));
            QuarkusTransaction.requiringNew().run(() -> assessor.arrived(missionId, batch));
        }
    }

    private static Map<String, String> visit(String station, int hour, String from, String until) {
        String time = "%02d:%s:00.000+06:00";
        return Map.of(
                "B_pec",
                station,
                "B_team",
                OTHER_TEAM,
                "B_t_arr",
                time.formatted(hour, from),
                "B_t_dep",
                time.formatted(hour, until),
                "start",
                "2022-11-20T" + time.formatted(hour, from),
                "end",
                "2022-11-20T" + time.formatted(hour, until));
    }
}
