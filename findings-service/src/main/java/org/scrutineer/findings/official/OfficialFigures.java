package org.scrutineer.findings.official;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.scrutineer.findings.figure.Figures;
import org.scrutineer.platform.database.DatabaseFailure;

/// All official figures. An import adds a version to each station that it changes; the ones before are
/// kept. Plain JDBC; takes part in the transaction of its caller.
@ApplicationScoped
public class OfficialFigures {

    private static final String CURRENT = """
            select station_code, version, figures from official_figures
            where mission_id = ? and station_code = any (?) and is_current""";
    private static final String KNOWN_STATIONS =
            "select code from known_station where mission_id = ? and code = any (?)";
    private static final String INSERT_IMPORT = """
            insert into official_import (id, mission_id, source, sha256, imported_by, imported_at)
            values (?, ?, ?, ?, ?, ?)""";
    private static final String SUPERSEDE = """
            update official_figures set is_current = false
            where mission_id = ? and station_code = any (?) and is_current""";
    private static final String INSERT = """
            insert into official_figures (mission_id, station_code, version, is_current, figures, import_id)
            select ?, station, version, true, figures, ?
            from unnest(?::text[], ?::bigint[], ?::text[]) as changed (station, version, figures)""";

    private final AgroalDataSource dataSource;

    OfficialFigures(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /// What a station has.
    ///
    /// @param version 0 when it never had any
    record Published(long version, Figures figures) {
        static final Published NEVER = new Published(0, Figures.NONE);
    }

    /// A file that changes something.
    ///
    /// @param sha256 of the file, hex
    /// @param by user name
    record Import(UUID id, String missionId, String source, String sha256, String by, Instant at) {}

    /// What was published about a station; none when nothing was.
    public Figures figures(String missionId, String stationCode) {
        return current(missionId, Set.of(stationCode))
                .getOrDefault(stationCode, Published.NEVER)
                .figures();
    }

    /// @return by station, those that ever had figures
    Map<String, Published> current(String missionId, Collection<String> stations) {
        return with(connection -> {
            try (var statement = connection.prepareStatement(CURRENT)) {
                statement.setString(1, missionId);
                statement.setArray(2, connection.createArrayOf("text", stations.toArray()));
                Map<String, Published> found = new HashMap<>();
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        found.put(row.getString(1), new Published(row.getLong(2), Figures.parse(row.getString(3))));
                    }
                }
                return found;
            }
        });
    }

    /// @return those of the codes that the frame of the mission has
    Set<String> knownStations(String missionId, Collection<String> codes) {
        return with(connection -> {
            try (var statement = connection.prepareStatement(KNOWN_STATIONS)) {
                statement.setString(1, missionId);
                statement.setArray(2, connection.createArrayOf("text", codes.toArray()));
                Set<String> known = new HashSet<>();
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        known.add(row.getString(1));
                    }
                }
                return known;
            }
        });
    }

    /// @param changed by station, with the version that each gets
    void replace(Import file, Map<String, Published> changed) {
        with(connection -> {
            insert(connection, file);
            String[] stations = changed.keySet().toArray(String[]::new);
            try (var supersede = connection.prepareStatement(SUPERSEDE);
                    var insert = connection.prepareStatement(INSERT)) {
                supersede.setString(1, file.missionId());
                supersede.setArray(2, connection.createArrayOf("text", stations));
                supersede.executeUpdate();
                insert.setString(1, file.missionId());
                insert.setObject(2, file.id());
                insert.setArray(3, connection.createArrayOf("text", stations));
                insert.setArray(
                        4,
                        connection.createArrayOf(
                                "int8",
                                changed.values().stream()
                                        .map(Published::version)
                                        .toArray()));
                insert.setArray(
                        5,
                        connection.createArrayOf(
                                "text",
                                changed.values().stream()
                                        .map(published -> published.figures().json())
                                        .toArray()));
                return insert.executeUpdate();
            }
        });
    }

    private static void insert(Connection connection, Import file) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT_IMPORT)) {
            statement.setObject(1, file.id());
            statement.setString(2, file.missionId());
            statement.setString(3, file.source());
            statement.setString(4, file.sha256());
            statement.setString(5, file.by());
            statement.setTimestamp(6, Timestamp.from(file.at()));
            statement.executeUpdate();
        }
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.run(connection);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
