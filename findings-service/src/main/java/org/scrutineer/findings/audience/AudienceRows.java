package org.scrutineer.findings.audience;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.scrutineer.platform.database.DatabaseFailure;

/// All audiences. A change adds a row; the ones before are kept.
@ApplicationScoped
class AudienceRows {

    private static final String CURRENT = """
            select categories, teams, version, changed_at, changed_by from form_audience
            where mission_id = ? and form_id = ? and is_current""";
    private static final String VERSIONS = """
            select categories, teams, version, changed_at, changed_by from form_audience
            where mission_id = ? and form_id = ? and version > ? order by version limit ?""";
    private static final String SUPERSEDE = """
            update form_audience set is_current = false
            where mission_id = ? and form_id = ? and version = ? and is_current""";
    private static final String INSERT = """
            insert into form_audience
              (mission_id, form_id, version, is_current, categories, teams, changed_at, changed_by)
            values (?, ?, ?, true, ?, ?, ?, ?)
            on conflict do nothing""";
    private static final String KNOWN_TEAMS =
            "select code from known_team where mission_id = ? and code = any (?) and not disbanded";
    private static final String FORM = "select 1 from form where mission_id = ? and form_id = ? limit 1";

    private final AgroalDataSource dataSource;

    AudienceRows(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    AudienceView current(String missionId, String formId) {
        return with(connection -> {
            try (var statement = connection.prepareStatement(CURRENT)) {
                statement.setString(1, missionId);
                statement.setString(2, formId);
                try (var row = statement.executeQuery()) {
                    return row.next() ? view(formId, row) : AudienceView.of(formId, Audience.EVERYBODY, 0, null, null);
                }
            }
        });
    }

    /// Those that were ever set, the first one first.
    List<AudienceView> versions(String missionId, String formId, long after, int limit) {
        return with(connection -> {
            try (var statement = connection.prepareStatement(VERSIONS)) {
                statement.setString(1, missionId);
                statement.setString(2, formId);
                statement.setLong(3, after);
                statement.setInt(4, limit);
                List<AudienceView> versions = new ArrayList<>();
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        versions.add(view(formId, row));
                    }
                }
                return versions;
            }
        });
    }

    private static AudienceView view(String formId, ResultSet row) throws SQLException {
        Audience audience = new Audience(
                texts(row.getArray(1)).stream().map(ObserverCategory::valueOf).collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(texts(row.getArray(2))));
        return AudienceView.of(
                formId, audience, row.getLong(3), row.getTimestamp(4).toInstant(), row.getString(5));
    }

    /// In the caller's transaction.
    ///
    /// @param seen version that is replaced, 0 for the first
    /// @return false when it is not the current one
    boolean replace(String missionId, String formId, long seen, Audience audience, String by, Instant now) {
        return with(connection -> {
            if (seen > 0 && !supersede(connection, missionId, formId, seen)) {
                return false;
            }
            try (var statement = connection.prepareStatement(INSERT)) {
                statement.setString(1, missionId);
                statement.setString(2, formId);
                statement.setLong(3, seen + 1);
                statement.setArray(
                        4,
                        array(
                                connection,
                                audience.categories().stream().map(Enum::name).toList()));
                statement.setArray(5, array(connection, audience.teams()));
                statement.setTimestamp(6, Timestamp.from(now));
                statement.setString(7, by);
                return statement.executeUpdate() == 1;
            }
        });
    }

    private static boolean supersede(Connection connection, String missionId, String formId, long version)
            throws SQLException {
        try (var statement = connection.prepareStatement(SUPERSEDE)) {
            statement.setString(1, missionId);
            statement.setString(2, formId);
            statement.setLong(3, version);
            return statement.executeUpdate() == 1;
        }
    }

    /// @return those of the codes that no team of the mission has, sorted
    Set<String> unknownTeams(String missionId, Collection<String> codes) {
        Set<String> unknown = new TreeSet<>(codes);
        return with(connection -> {
            try (var statement = connection.prepareStatement(KNOWN_TEAMS)) {
                statement.setString(1, missionId);
                statement.setArray(2, array(connection, codes));
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        unknown.remove(row.getString(1));
                    }
                }
            }
            return unknown;
        });
    }

    boolean isForm(String missionId, String formId) {
        return with(connection -> {
            try (var statement = connection.prepareStatement(FORM)) {
                statement.setString(1, missionId);
                statement.setString(2, formId);
                try (var row = statement.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.run(connection);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static Set<String> texts(Array array) throws SQLException {
        return new TreeSet<>(Arrays.asList((String[]) array.getArray()));
    }

    private static Array array(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.stream().sorted().toArray());
    }
}
