package org.scrutineer.platform.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.database.DatabaseFailure;

/// The entries of the chains, to be looked at.
@ApplicationScoped
public class AuditEntries {

    private static final String WALK =
            "select " + EntryColumns.ALL + " from audit_entry where mission_id = ? order by position";

    private final AgroalDataSource dataSource;

    AuditEntries(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Which entries; null means any.
    public record Filter(
            @Nullable String subjectKind,
            @Nullable String subjectId,
            @Nullable String actor,
            @Nullable String action) {

        Map<String, String> conditions() {
            Map<String, String> conditions = new LinkedHashMap<>();
            add(conditions, "subject_kind", subjectKind);
            add(conditions, "subject_id", subjectId);
            add(conditions, "actor", actor);
            add(conditions, "action", action);
            return conditions;
        }

        private static void add(Map<String, String> conditions, String column, @Nullable String value) {
            if (value != null && !value.isEmpty()) {
                conditions.put(column, value);
            }
        }
    }

    /// By position.
    ///
    /// @param after position to go on after, 0 for the first page
    public List<AuditEntry> list(String missionId, Filter filter, long after, int limit) {
        Map<String, String> conditions = filter.conditions();
        StringBuilder sql = new StringBuilder("select ")
                .append(EntryColumns.ALL)
                .append(" from audit_entry where mission_id = ? and position > ?");
        conditions.keySet().forEach(column -> sql.append(" and ").append(column).append(" = ?"));
        sql.append(" order by position limit ?");
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql.toString())) {
            int index = 1;
            statement.setString(index++, missionId);
            statement.setLong(index++, after);
            for (String value : conditions.values()) {
                statement.setString(index++, value);
            }
            statement.setInt(index, limit);
            return read(statement);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static List<AuditEntry> read(PreparedStatement statement) throws SQLException {
        List<AuditEntry> entries = new ArrayList<>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                entries.add(EntryColumns.entry(row));
            }
        }
        return entries;
    }

    /// Work on some entries.
    public interface Batch {
        void take(List<AuditEntry> entries) throws SQLException;
    }

    /// Every entry of a chain by position, some at a time; they are never in memory all at once.
    ///
    /// @param connection in a transaction of its own
    public static void walk(Connection connection, String missionId, int size, Batch batch) throws SQLException {
        try (var statement = connection.prepareStatement(WALK)) {
            statement.setFetchSize(size);
            statement.setString(1, missionId);
            List<AuditEntry> entries = new ArrayList<>(size);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    entries.add(EntryColumns.entry(row));
                    if (entries.size() == size) {
                        batch.take(List.copyOf(entries));
                        entries.clear();
                    }
                }
            }
            batch.take(List.copyOf(entries));
        }
    }
}
