package org.scrutineer.findings.protocol;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scrutineer.findings.figure.Figures;
import org.scrutineer.platform.database.DatabaseFailure;

/// All second entries. A change adds a row; the ones before are kept. Plain JDBC; takes part in the
/// transaction of its caller.
@ApplicationScoped
public class SecondEntries {

    private static final String COLUMNS =
            "select version, content_version, figures, author, entered_at from second_entry ";
    private static final String LATEST =
            COLUMNS + "where mission_id = ? and finding_id = ? and version > ? order by version desc limit ?";
    private static final String FROM_THE_FIRST =
            COLUMNS + "where mission_id = ? and finding_id = ? and version > ? order by version limit ?";
    private static final String INSERT = """
            insert into second_entry (mission_id, finding_id, version, content_version, figures, author, entered_at)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private final AgroalDataSource dataSource;

    SecondEntries(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// The figures of the latest entry, by question code; none when nobody made one.
    public Figures figures(String missionId, UUID findingId) {
        return latest(missionId, findingId).map(SecondEntry::figures).orElse(Figures.NONE);
    }

    Optional<SecondEntry> latest(String missionId, UUID findingId) {
        return query(LATEST, missionId, findingId, 0, 1).stream().findFirst();
    }

    /// In the order in which they were made.
    List<SecondEntry> after(String missionId, UUID findingId, long version, int limit) {
        return query(FROM_THE_FIRST, missionId, findingId, version, limit);
    }

    void add(String missionId, UUID findingId, SecondEntry entry) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, missionId);
            statement.setObject(2, findingId);
            statement.setLong(3, entry.version());
            statement.setInt(4, entry.contentVersion());
            statement.setString(5, entry.figures().json());
            statement.setString(6, entry.author());
            statement.setTimestamp(7, Timestamp.from(entry.enteredAt()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private List<SecondEntry> query(String sql, String missionId, UUID findingId, long after, int limit) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, missionId);
            statement.setObject(2, findingId);
            statement.setLong(3, after);
            statement.setInt(4, limit);
            List<SecondEntry> found = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new SecondEntry(
                            row.getLong(1),
                            row.getInt(2),
                            Figures.parse(row.getString(3)),
                            row.getString(4),
                            row.getTimestamp(5).toInstant()));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
