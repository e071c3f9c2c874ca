package org.scrutineer.testkit.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutineer.contracts.Topics;
import org.scrutineer.platform.messaging.Inbox;
import org.scrutineer.platform.messaging.Outbox;
import org.scrutineer.platform.messaging.OutgoingEvent;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.testkit.CleanDatabase;
import org.scrutineer.testkit.TestTopics;
import org.scrutineer.testkit.TestTopics.PublishedEvent;
import org.scrutineer.testkit.Tokens;

/// The platform's messaging as a service uses it, against a real database and a real broker.
@QuarkusTest
class MessagingTest {

    private static final String OUT = Topics.OBSERVER_OBSERVER;
    private static final String IN = Topics.OBSERVER_MISSION;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Outbox outbox;

    @Inject
    Inbox inbox;

    @Inject
    LightProjection projection;

    @Inject
    AgroalDataSource dataSource;

    @BeforeEach
    void emptyTables() throws SQLException {
        CleanDatabase.truncate(dataSource);
    }

    @Test
    void publishesWhatWasCommittedInOrder() {
        String key = UUID.randomUUID().toString();

        for (int version = 1; version <= 50; version++) {
            OutgoingEvent event = event(key, version);
            QuarkusTransaction.requiringNew().run(() -> outbox.append(() -> event));
        }

        List<PublishedEvent> events = TestTopics.awaitEvents(OUT, e -> e.key().equals(key), 50);
        assertThat(events)
                .extracting(PublishedEvent::sequence)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 50).mapToObj(Long::valueOf).toList());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(count("outbox")).isZero());
    }

    @Test
    void anEventThatKafkaWouldNotTakeIsRefusedWithItsChange() throws SQLException {
        OutgoingEvent tooLarge = event("x".repeat(8_000_000), 1);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.appendAll(List.of(tooLarge))))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.type()).isEqualTo(CommonProblem.TOO_LARGE));
        assertThat(count("outbox")).isZero();
    }

    @Test
    void nothingOvertakesAnEventThatKafkaDoesNotTake() {
        String before = UUID.randomUUID().toString();
        String key = UUID.randomUUID().toString();
        projection.execute("""
                insert into outbox (id, topic, aggregatetype, aggregateid, type, sequence, payload)
                select gen_random_uuid(), '%s', 'light', case place when 0 then '%s' else '%s' end, '%s', place,
                    convert_to(repeat('x', case place when 1 then 9000000 else 10 end), 'UTF8')
                from generate_series(0, 2) place order by place""".formatted(OUT, before, key, Light.TYPE));
        TestTopics.awaitEvent(OUT, event -> event.key().equals(before));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(count("outbox")).isEqualTo(2));

        projection.execute("delete from outbox where sequence = 1");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(count("outbox")).isZero());

        // Sent beside the one that was refused, it would be there twice.
        assertThat(TestTopics.readAll(OUT).stream().filter(event -> event.key().equals(key)))
                .singleElement()
                .satisfies(event -> assertThat(event.sequence()).isEqualTo(2));
    }

    @Test
    void publishesNothingOfARolledBackTransaction() {
        String rolledBack = UUID.randomUUID().toString();
        String committed = UUID.randomUUID().toString();

        QuarkusTransaction.begin();
        outbox.append(() -> event(rolledBack, 1));
        QuarkusTransaction.rollback();
        QuarkusTransaction.requiringNew().run(() -> outbox.append(() -> event(committed, 1)));

        TestTopics.awaitEvent(OUT, e -> e.key().equals(committed));
        assertThat(TestTopics.readAll(OUT)).noneMatch(e -> e.key().equals(rolledBack));
    }

    @Test
    void refusesToAppendOutsideATransaction() {
        assertThatThrownBy(() -> outbox.append(() -> event("x", 1)))
                .isInstanceOf(jakarta.transaction.TransactionalException.class);
    }

    @Test
    void isNotReadyWhenTheOldestEventHasWaitedTooLong() {
        given().get("/q/health/ready").then().statusCode(200);
        // Holds the relay's lock, as a relay elsewhere would that cannot send.
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(7204110381)");
            projection.execute("""
                    insert into outbox (id, topic, aggregatetype, aggregateid, type, sequence, payload, occurred_at)
                    values (gen_random_uuid(), '%s', 'light', 'old', '%s', 1, '{}', now() - interval '1 hour')""".formatted(OUT, Light.TYPE));

            given().get("/q/health/ready").then().statusCode(503);
            given().get("/q/metrics")
                    .then()
                    .body(org.hamcrest.Matchers.containsString("scrutineer_outbox_age_seconds 36"));
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @Test
    void anInboxKnowsAnEventItHasSeen() {
        UUID id = UUID.randomUUID();

        boolean first = QuarkusTransaction.requiringNew().call(() -> inbox.firstTime("test", id));
        boolean second = QuarkusTransaction.requiringNew().call(() -> inbox.firstTime("test", id));

        assertThat(first).isTrue();
        assertThat(second).isFalse();
    }

    @Test
    void skipsRepeatsAndStaleVersions() {
        String name = name();

        send(name, 2, "green");
        send(name, 1, "red");
        send(name, 2, "blue");
        send(name() + "-after", 1, "done");

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(colour("light", "colour = 'done'")).isEqualTo("done"));
        assertThat(colour("light", "name = '" + name + "'")).isEqualTo("green");
    }

    @Test
    void keepsPoisonAsADeadLetterAndAppliesTheRest() {
        String before = name();
        String after = name();

        send(before, 1, "green");
        TestTopics.send(IN, "poison", Light.TYPE, 1, null, List.of("not", "a", "light"));
        TestTopics.sendRaw(new ProducerRecord<>(IN, "no headers", "x".getBytes(StandardCharsets.UTF_8)));
        send(after, 1, "green");

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(count("light where name in ('" + before + "', '" + after + "')"))
                    .isEqualTo(2);
            given().auth()
                    .oauth2(Tokens.platformAdmin())
                    .get("/api/v1/ops/observer/dead-letters")
                    .then()
                    .statusCode(200)
                    .body("items.size()", org.hamcrest.Matchers.equalTo(2))
                    .body("items.status", org.hamcrest.Matchers.everyItem(org.hamcrest.Matchers.equalTo("FAILED")));
        });
    }

    @Test
    void replaysADeadLetterOnceItsCauseIsGone() {
        String name = name();
        projection.execute("alter table light add constraint ck_test check (colour <> 'ultraviolet')");
        send(name, 1, "ultraviolet");
        String id = await().atMost(PATIENCE)
                .until(
                        () -> given().auth()
                                .oauth2(Tokens.platformAdmin())
                                .get("/api/v1/ops/observer/dead-letters")
                                .path("items[0].id"),
                        found -> found != null);
        projection.execute("alter table light drop constraint ck_test");

        String status = given().auth()
                .oauth2(Tokens.platformAdmin())
                .post("/api/v1/ops/observer/dead-letters/" + id + "/replay")
                .path("status");

        assertThat(status).isEqualTo("RESUBMITTED");
        assertThat(colour("light", "name = '" + name + "'")).isEqualTo("ultraviolet");
    }

    @Test
    void rebuildsAProjectionFromItsTopic() {
        String name = name();
        send(name, 1, "red");
        send(name, 2, "green");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(colour("light", "name = '" + name + "'")).isEqualTo("green"));
        projection.execute("update light set colour = 'wrong'");

        given().auth()
                .oauth2(Tokens.platformAdmin())
                .post("/api/v1/ops/observer/projections/lights/rebuild")
                .then()
                .statusCode(200);

        assertThat(colour("light", "name = '" + name + "'")).isEqualTo("green");
    }

    private static OutgoingEvent event(String key, long version) {
        return new OutgoingEvent(OUT, "light", key, Light.TYPE, version, "kz2022", new Light(key, "green"));
    }

    private static String name() {
        return "light-" + UUID.randomUUID();
    }

    private static void send(String name, long version, String colour) {
        TestTopics.send(IN, name, Light.TYPE, version, null, new Light(name, colour));
    }

    private long count(String from) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    private String colour(String from, String condition) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select colour from " + from + " where " + condition)) {
            return row.next() ? row.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
