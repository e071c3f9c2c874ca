package org.scrutineer.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/// The columns that an act has while it waits and in the chain.
final class EntryColumns {

    static final String ACT = """
            mission_id, position, occurred_at, actor, action, subject_kind, subject_id, subject_version, sha256,
            address, client, details""";
    static final String ALL = ACT + ", encode(previous_hash, 'hex'), encode(hash, 'hex')";

    private EntryColumns() {}

    static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getString(1),
                row.getLong(2),
                occurredAt(row),
                origin(row),
                act(row),
                row.getString(13),
                row.getString(14));
    }

    static Instant occurredAt(ResultSet row) throws SQLException {
        return row.getObject(3, OffsetDateTime.class).toInstant();
    }

    static Origin origin(ResultSet row) throws SQLException {
        return new Origin(row.getString(4), row.getString(10), row.getString(11));
    }

    static Act act(ResultSet row) throws SQLException {
        return new Act(
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getLong(8),
                row.getString(9),
                row.getString(12));
    }
}
