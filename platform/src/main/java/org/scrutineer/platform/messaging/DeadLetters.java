package org.scrutineer.platform.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.scrutineer.platform.database.DatabaseFailure;

/// The records this service could not apply, whole, in its own database: they can be looked at and replayed to this
/// service alone (docs/adr/0004).
@ApplicationScoped
class DeadLetters {

    private static final String COLUMNS =
            "id, projection, topic, partition, record_offset, reason, status, attempts, failed_at";
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    DeadLetters(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /// Keeps a record; keeping the same record again for the same projection counts one more attempt.
    void keep(ConsumerRecord<String, byte[]> record, String projection, Throwable failure) {
        inStatement("""
                insert into dead_letter
                  (id, projection, topic, partition, record_offset, record_key, headers, payload, reason)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                on conflict (projection, topic, partition, record_offset)
                do update set attempts = dead_letter.attempts + 1, reason = excluded.reason, status = 'FAILED'""", statement -> {
            statement.setObject(1, UUID.randomUUID());
            statement.setString(2, projection);
            statement.setString(3, record.topic());
            statement.setInt(4, record.partition());
            statement.setLong(5, record.offset());
            statement.setString(6, record.key());
            statement.setString(7, headersAsJson(record.headers()));
            statement.setBytes(8, record.value());
            statement.setString(9, String.valueOf(failure));
            return statement.executeUpdate();
        });
    }

    /// @param after id of the last letter of the page before, or the smallest UUID
    List<DeadLetter> list(UUID after, int limit) {
        return inStatement("select " + COLUMNS + " from dead_letter where id > ? order by id limit ?", statement -> {
            statement.setObject(1, after);
            statement.setInt(2, limit);
            List<DeadLetter> letters = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    letters.add(letter(row));
                }
            }
            return letters;
        });
    }

    Optional<DeadLetter> find(UUID id) {
        return inStatement("select " + COLUMNS + " from dead_letter where id = ?", statement -> {
            statement.setObject(1, id);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(letter(row)) : Optional.empty();
            }
        });
    }

    /// The record as it was consumed.
    ConsumerRecord<String, byte[]> record(UUID id) {
        return inStatement(
                "select topic, partition, record_offset, record_key, payload, headers from dead_letter where id = ?",
                statement -> {
                    statement.setObject(1, id);
                    try (var row = statement.executeQuery()) {
                        row.next();
                        return new ConsumerRecord<>(
                                row.getString(1),
                                row.getInt(2),
                                row.getLong(3),
                                ConsumerRecord.NO_TIMESTAMP,
                                TimestampType.NO_TIMESTAMP_TYPE,
                                ConsumerRecord.NULL_SIZE,
                                ConsumerRecord.NULL_SIZE,
                                row.getString(4),
                                row.getBytes(5),
                                headersFromJson(row.getString(6)),
                                Optional.empty());
                    }
                });
    }

    void resubmitted(UUID id) {
        inStatement(
                "update dead_letter set status = 'RESUBMITTED', attempts = attempts + 1 where id = ?", statement -> {
                    statement.setObject(1, id);
                    return statement.executeUpdate();
                });
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getInt(8),
                row.getTimestamp(9).toInstant());
    }

    private String headersAsJson(Headers headers) {
        Map<String, String> values = new LinkedHashMap<>();
        headers.forEach(header -> values.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Headers headersFromJson(String text) {
        try {
            Headers headers = new RecordHeaders();
            json.readValue(text, HEADERS)
                    .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
            return headers;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <R> R inStatement(String sql, StatementWork<R> work) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.run(statement);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private interface StatementWork<R> {
        R run(PreparedStatement statement) throws SQLException;
    }
}
