package org.scrutineer.platform.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.scrutineer.platform.database.DatabaseFailure;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;

/// Events leave through a table that is written in the caller's transaction: either both the change and the
/// event are there, or neither (docs/adr/0003).
@ApplicationScoped
public class Outbox {

    /// One row of the outbox; the same columns Debezium's outbox router reads, so that a log-based relay could
    /// replace the poller without touching a writer.
    public static final String INSERT = """
            insert into outbox (id, topic, aggregatetype, aggregateid, type, sequence, payload, mission_id)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    /// Leaves room for the key and the headers.
    static final int LARGEST_PAYLOAD_BYTES = EventProducer.LARGEST_RECORD_BYTES - 10_000;

    private final AgroalDataSource dataSource;
    private final EntityManager entityManager;
    private final ObjectMapper json;
    private final Relay relay;
    private final TransactionSynchronizationRegistry transactions;

    Outbox(
            AgroalDataSource dataSource,
            EntityManager entityManager,
            ObjectMapper json,
            Relay relay,
            TransactionSynchronizationRegistry transactions) {
        this.dataSource = dataSource;
        this.entityManager = entityManager;
        this.json = json;
        this.relay = relay;
        this.transactions = transactions;
    }

    /// Appends one event. The persistence context is flushed first, so that the event, which is made after that,
    /// carries the version being committed.
    ///
    /// @param event makes the event from the flushed aggregate
    /// @throws jakarta.transaction.TransactionalException outside a transaction
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Supplier<OutgoingEvent> event) {
        entityManager.flush();
        appendAll(List.of(event.get()));
    }

    /// Appends many events with one batch; nothing is flushed.
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendAll(List<OutgoingEvent> events) {
        try (Connection connection = dataSource.getConnection()) {
            insert(connection, events);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
        transactions.registerInterposedSynchronization(new NudgeAfterCommit(relay));
    }

    /// For code that holds a JDBC connection of its own; the caller calls [Relay#nudge()] after its commit.
    public void insert(Connection connection, List<OutgoingEvent> events) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            for (OutgoingEvent event : events) {
                statement.setObject(1, UUID.randomUUID());
                statement.setString(2, event.topic());
                statement.setString(3, event.aggregateType());
                statement.setString(4, event.key());
                statement.setString(5, event.type());
                statement.setLong(6, event.sequence());
                statement.setBytes(7, payload(event));
                statement.setString(8, event.missionId());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /// @throws DomainException 413 when Kafka would not take it: in the outbox it would stop all that come after it
    private byte[] payload(OutgoingEvent event) {
        byte[] payload;
        try {
            payload = json.writeValueAsBytes(event.payload());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Event cannot be written as JSON: " + event.type(), e);
        }
        if (payload.length > LARGEST_PAYLOAD_BYTES) {
            throw new DomainException(
                    CommonProblem.TOO_LARGE,
                    "All of it together is longer than other services can be told (%d bytes)."
                            .formatted(LARGEST_PAYLOAD_BYTES));
        }
        return payload;
    }

    private record NudgeAfterCommit(Relay relay) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.nudge();
            }
        }
    }
}
