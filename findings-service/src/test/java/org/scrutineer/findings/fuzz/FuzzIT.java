package org.scrutineer.findings.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.findings.attachment.Digests;
import org.scrutineer.findings.packaged.RunningServices;

/// Ten thousand submissions of the kit, each damaged in its own way, sent to the packaged service as phones send them:
/// none fails the server, none hangs, each is accepted, held or refused, and nothing of what was taken is missing.
///
/// The same seed makes the same requests: `-Dfuzz.seed=…`.
@Tag("package")
class FuzzIT {

    private static final int SUBMISSIONS = 10_000;
    private static final int SENDERS = 12;
    private static final long SEED = Long.getLong("fuzz.seed", 20221120);

    private final RunningServices services = RunningServices.get();

    private record Sent(int number, Request request, Exchanged answer, Outcome outcome) {

        String hash() {
            return Digests.hex(Digests.sha256(request.xml()));
        }

        @Override
        public String toString() {
            return "seed %d, number %d: %s, %s".formatted(SEED, number, outcome, answer);
        }
    }

    @Test
    void everyDamagedSubmissionIsAcceptedHeldOrRefusedAndNothingIsLost() throws Exception {
        FieldMission mission = FieldMission.announced();
        List.of("a", "b", "c", "d").forEach(mission::kitForm);
        Phone phone = mission.phone("00042");

        Collection<Sent> sent = sendAll(phone.base());

        Map<Outcome, List<Sent>> outcomes = byOutcome(sent);
        assertThat(outcomes.get(Outcome.FAILED)).isEmpty();
        assertThat(sent).hasSize(SUBMISSIONS);
        // A generator that no longer makes both would prove nothing.
        assertThat(outcomes.get(Outcome.ACCEPTED)).hasSizeGreaterThan(SUBMISSIONS / 10);
        assertThat(outcomes.get(Outcome.HELD)).hasSizeGreaterThan(SUBMISSIONS / 10);
        nothingIsLost(mission.id(), outcomes);
        outcomes.forEach((outcome, all) -> System.out.printf("%10s %5d%n", outcome, all.size()));
    }

    private Collection<Sent> sendAll(String base) throws Exception {
        List<Sample> samples = Sample.all();
        Queue<Sent> sent = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<?>> senders = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                senders.add(threads.submit(() -> {
                    for (int number = next.getAndIncrement(); number < SUBMISSIONS; number = next.getAndIncrement()) {
                        sent.add(send(number, samples, base));
                    }
                }));
            }
            for (Future<?> sender : senders) {
                sender.get();
            }
        }
        return sent;
    }

    private Sent send(int number, List<Sample> samples, String base) {
        Request request = request(number, samples, base);
        try {
            Exchanged answer = Exchanged.send(
                    request, services.ports().get(number % services.ports().size()));
            return new Sent(number, request, answer, Outcome.of(request, answer));
        } catch (IOException e) {
            return new Sent(number, request, new Exchanged(-1, e.toString()), Outcome.FAILED);
        }
    }

    private static Request request(int number, List<Sample> samples, String base) {
        // Multiplied, so that neighbours do not draw alike.
        Random random = new Random(SEED + number * 0x9E3779B97F4A7C15L);
        Sample sample = samples.get(random.nextInt(samples.size()));
        String xml = random.nextInt(4) == 0 ? sample.xml() : XmlDamage.renamed(sample, random);
        byte[] content =
                random.nextInt(5) == 0 ? xml.getBytes(StandardCharsets.UTF_8) : new XmlDamage(random, samples).to(xml);
        return new RequestDamage(random, base).around(content, sample, random.nextInt(5) == 0, random.nextInt(6) == 0);
    }

    private static Map<Outcome, List<Sent>> byOutcome(Collection<Sent> sent) {
        Map<Outcome, List<Sent>> outcomes = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(
                    outcome,
                    sent.stream().filter(one -> one.outcome() == outcome).toList());
        }
        return outcomes;
    }

    /// Who hung up cannot know what became of it: what it sent may be there or not.
    private void nothingIsLost(String missionId, Map<Outcome, List<Sent>> outcomes) throws SQLException {
        Set<String> stored;
        Set<String> held;
        int attempts;
        try (Connection connection = connect()) {
            stored = hashes(connection, "submission", missionId);
            held = hashes(connection, "held", missionId);
            attempts = attempts(connection, missionId);
        }
        assertThat(outcomes.get(Outcome.ACCEPTED)).allMatch(one -> stored.contains(one.hash()));
        assertThat(outcomes.get(Outcome.HELD))
                .filteredOn(one -> one.request().xmlArrives())
                .allMatch(one -> held.contains(one.hash()));
        int cutOff = outcomes.get(Outcome.CUT_OFF).size();
        assertThat(attempts)
                .as("what was answered as held")
                .isBetween(
                        outcomes.get(Outcome.HELD).size(),
                        outcomes.get(Outcome.HELD).size() + cutOff);
        Set<String> mayBeStored = new HashSet<>();
        outcomes.get(Outcome.ACCEPTED).forEach(one -> mayBeStored.add(one.hash()));
        outcomes.get(Outcome.CUT_OFF).forEach(one -> mayBeStored.add(one.hash()));
        assertThat(mayBeStored).as("what was sent").containsAll(stored);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                services.setting("quarkus.datasource.jdbc.url"),
                services.setting("quarkus.datasource.username"),
                services.setting("quarkus.datasource.password"));
    }

    private static Set<String> hashes(Connection connection, String table, String missionId) throws SQLException {
        Set<String> hashes = new HashSet<>();
        try (var statement =
                connection.prepareStatement("select encode(sha256, 'hex') from " + table + " where mission_id = ?")) {
            statement.setString(1, missionId);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    hashes.add(row.getString(1));
                }
            }
        }
        return hashes;
    }

    private static int attempts(Connection connection, String missionId) throws SQLException {
        try (var statement =
                connection.prepareStatement("select coalesce(sum(attempts), 0) from held where mission_id = ?")) {
            statement.setString(1, missionId);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
