package org.scrutineer.findings.consolidation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.scrutineer.platform.database.DatabaseFailure;

/// What people decided about places. Only ever added to.
@ApplicationScoped
class Decisions {

    private static final String KEY = " where mission_id = ? and purpose = ? and place_code = ?";
    private static final String CREATE = """
            insert into consolidation (mission_id, purpose, place_code, version) values (?, ?, ?, 0)
            on conflict do nothing""";
    private static final String LOCK = "select version from consolidation" + KEY + " for update";
    private static final String VERSION = "select version from consolidation" + KEY;
    private static final String BUMP = "update consolidation set version = version + 1" + KEY;
    private static final String ADD = """
            insert into consolidation_decision (mission_id, purpose, place_code, version, question_code, value,
                finding_id, reason, author, decided_at, made_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String LATEST = """
            select distinct on (question_code) question_code, value, finding_id, reason, author, decided_at, made_on
            from consolidation_decision""" + KEY + " order by question_code, version desc";

    private final AgroalDataSource dataSource;

    Decisions(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    private interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    /// How many decisions were made about a place: its version.
    long version(ObservedPlace place) {
        return number(VERSION, place);
    }

    /// The same, and nobody else decides about the place until the end of the transaction.
    long lock(ObservedPlace place) {
        with(CREATE, place, PreparedStatement::executeUpdate);
        return number(LOCK, place);
    }

    /// @param version the one that this decision makes
    void add(ObservedPlace place, long version, Decision decision) {
        with(BUMP, place, PreparedStatement::executeUpdate);
        with(ADD, place, statement -> {
            statement.setLong(4, version);
            statement.setString(5, decision.questionCode());
            statement.setString(6, decision.value());
            statement.setObject(7, decision.findingId());
            statement.setString(8, decision.reason());
            statement.setString(9, decision.author());
            statement.setTimestamp(10, Timestamp.from(decision.decidedAt()));
            statement.setArray(
                    11,
                    statement
                            .getConnection()
                            .createArrayOf("text", decision.madeOn().toArray()));
            return statement.executeUpdate();
        });
    }

    /// The decisions that hold, by question; without those that were left to the rule again.
    Map<String, Decision> inForce(ObservedPlace place) {
        return with(LATEST, place, statement -> {
            Map<String, Decision> latest = new LinkedHashMap<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    if (row.getString(2) != null) {
                        latest.put(
                                row.getString(1),
                                new Decision(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getObject(3, UUID.class),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getTimestamp(6).toInstant(),
                                        Set.of((String[]) row.getArray(7).getArray())));
                    }
                }
            }
            return latest;
        });
    }

    private long number(String sql, ObservedPlace place) {
        return with(sql, place, statement -> {
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0L;
            }
        });
    }

    /// Every statement begins with the key of a place.
    private <T> T with(String sql, ObservedPlace place, Work<T> work) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, place.missionId());
            statement.setString(2, place.purpose().name());
            statement.setString(3, place.code());
            return work.run(statement);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
