package org.scrutineer.reporting.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.scrutineer.reporting.store.Database;

/// Reads what was told.
@ApplicationScoped
public class StreamEntries {

    private static final String COLUMNS = "select position, mission_id, type, area_code, payload from stream_entry ";

    private final Database database;

    StreamEntries(Database database) {
        this.database = database;
    }

    /// Where a mission's stream stands.
    ///
    /// @param position of its last entry
    /// @param at when that was written
    public record Mark(long position, Instant at) {}

    public Optional<Mark> lastOf(String missionId) {
        return database.first(
                "select position, recorded_at from stream_entry where mission_id = ? order by position desc limit 1",
                statement -> statement.setString(1, missionId),
                row -> new Mark(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()));
    }

    /// The last committed position of all missions: every entry up to it can be read.
    long position() {
        return database.first("select position from stream_position", statement -> {}, row -> row.getLong(1))
                .orElse(0L);
    }

    /// @param after exclusive
    /// @param upTo inclusive
    List<StreamEntry> ofMission(String missionId, long after, long upTo, int limit) {
        return database.list(
                COLUMNS + "where mission_id = ? and position > ? and position <= ? order by position limit ?",
                statement -> {
                    statement.setString(1, missionId);
                    statement.setLong(2, after);
                    statement.setLong(3, upTo);
                    statement.setInt(4, limit);
                },
                StreamEntries::entry);
    }

    List<StreamEntry> ofAllMissions(long after, int limit) {
        return database.list(
                COLUMNS + "where position > ? order by position limit ?",
                statement -> {
                    statement.setLong(1, after);
                    statement.setInt(2, limit);
                },
                StreamEntries::entry);
    }

    private static StreamEntry entry(ResultSet row) throws SQLException {
        return new StreamEntry(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
    }
}
