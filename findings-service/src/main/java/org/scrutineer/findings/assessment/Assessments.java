package org.scrutineer.findings.assessment;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.ColumnArrays;
import org.scrutineer.findings.expression.Outcome;
import org.scrutineer.findings.reevaluation.FormCheck;
import org.scrutineer.findings.rule.Severity;
import org.scrutineer.platform.database.DatabaseFailure;

/// What was judged, one row per finding. Plain JDBC; takes part in the transaction of its caller.
@ApplicationScoped
public class Assessments {

    /// Of its own: what is stored must not change when the settings for REST do.
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Kept>> RESULTS = new TypeReference<>() {};

    private static final String FIND = """
            select finding_id, revision, content_version, book_version, form_check, results, version, published
            from assessment where mission_id = ? and finding_id = any (?)""";
    private static final String UPSERT = """
            insert into assessment (mission_id, assessed_at, finding_id, revision, content_version, book_version,
                form_check, results, version, published)
            select batch.mission_id, batch.assessed_at, u.*
            from (select ?::text as mission_id, ?::timestamptz as assessed_at) batch
            cross join unnest(?::uuid[], ?::bigint[], ?::int[], ?::bigint[], ?::text[], ?::text[], ?::bigint[],
                ?::bool[]) as u
            on conflict (mission_id, finding_id) do update
            set revision = excluded.revision, content_version = excluded.content_version,
                book_version = excluded.book_version, form_check = excluded.form_check, results = excluded.results,
                version = excluded.version, published = excluded.published, assessed_at = excluded.assessed_at""";

    /// A result as it is stored, twenty for each finding: with short names, and without an explanation when there is
    /// none. The long names are those of rows that were written before.
    private record Kept(
            @JsonAlias("rule") String r,
            @JsonAlias("version") int v,
            @JsonAlias("severity") Severity s,
            @JsonAlias("outcome") Outcome o,

            @JsonAlias("explanation") @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable String e) {

        static Kept of(Result result) {
            return new Kept(result.rule(), result.version(), result.severity(), result.outcome(), result.explanation());
        }

        Result result() {
            return new Result(r, v, s, o, e == null ? "" : e);
        }
    }

    private final AgroalDataSource dataSource;
    private final Clock clock;

    Assessments(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /// The results of a finding, for those who look at them.
    ///
    /// @param version entity tag of what people see
    public record Judged(List<Result> results, int contentVersion, long version) {}

    /// @return empty before the finding was judged
    public Optional<Judged> judged(String missionId, UUID findingId) {
        return Optional.ofNullable(find(missionId, List.of(findingId)).get(findingId))
                .filter(assessment -> assessment.revision() > 0)
                .map(assessment -> new Judged(assessment.results(), assessment.contentVersion(), assessment.version()));
    }

    Map<UUID, Assessment> find(String missionId, Collection<UUID> findings) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, missionId);
            statement.setArray(2, connection.createArrayOf("uuid", findings.toArray()));
            Map<UUID, Assessment> found = new HashMap<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    Assessment assessment = assessment(row);
                    found.put(assessment.findingId(), assessment);
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// @param assessments of different findings
    void keep(String missionId, List<Assessment> assessments) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(UPSERT)) {
            var rows = new ColumnArrays<>(connection, assessments);
            statement.setString(1, missionId);
            statement.setTimestamp(2, Timestamp.from(clock.instant()));
            statement.setArray(3, rows.uuid(Assessment::findingId));
            statement.setArray(4, rows.big(Assessment::revision));
            statement.setArray(5, rows.integer(Assessment::contentVersion));
            statement.setArray(6, rows.big(Assessment::bookVersion));
            statement.setArray(7, rows.text(assessment -> write(assessment.check())));
            statement.setArray(
                    8,
                    rows.text(assessment ->
                            write(assessment.results().stream().map(Kept::of).toList())));
            statement.setArray(9, rows.big(Assessment::version));
            statement.setArray(10, rows.bool(Assessment::published));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// Who judges calls this before anything is read: until the transaction ends nobody empties the tables that results
    /// are compared with. Others may judge meanwhile.
    void keepAll() {
        execute("select pg_advisory_xact_lock_shared(hashtextextended('assessments', 0))");
    }

    /// Who empties the tables calls this: waits for those who judge and keeps others from beginning. Readers go on.
    void lockAll() {
        execute("select pg_advisory_xact_lock(hashtextextended('assessments', 0))");
    }

    /// Everything has to be judged anew. Versions stay, so that events go on counting.
    void forgetAll() {
        execute("update assessment set revision = 0");
    }

    private void execute(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static Assessment assessment(ResultSet row) throws SQLException {
        try {
            return new Assessment(
                    row.getObject(1, UUID.class),
                    row.getLong(2),
                    row.getInt(3),
                    row.getLong(4),
                    JSON.readValue(row.getString(5), FormCheck.class),
                    JSON.readValue(row.getString(6), RESULTS).stream()
                            .map(Kept::result)
                            .toList(),
                    row.getLong(7),
                    row.getBoolean(8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored assessment cannot be read", e);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
