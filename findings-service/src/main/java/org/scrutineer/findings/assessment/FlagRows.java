package org.scrutineer.findings.assessment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scrutineer.findings.UpsertBatch;
import org.scrutineer.platform.database.DatabaseFailure;

/// The rows of flags that hold now. A flag that says what a person has verified before is verified.
@ApplicationScoped
class FlagRows {

    private static final String REMOVE = """
            delete from flag where mission_id = ? and finding_id = ? and rule_code <> all (?)""";
    private static final String UPSERT = """
            insert into flag (mission_id, finding_id, rule_code, rule_version, content_version, severity, explanation,
                form_id, team_code, area_code, region_code, station_code, raised_at, verified)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce((
                select verdict = 'VERIFIED' from flag_verification v
                where v.mission_id = ? and v.finding_id = ? and v.rule_code = ? and v.rule_version = ?
                    and v.content_version = ? and v.explanation = ?
                order by v.id desc limit 1), false))
            on conflict (mission_id, finding_id, rule_code) do update
            set rule_version = excluded.rule_version, content_version = excluded.content_version,
                severity = excluded.severity, explanation = excluded.explanation, form_id = excluded.form_id,
                team_code = excluded.team_code, area_code = excluded.area_code, region_code = excluded.region_code,
                station_code = excluded.station_code, verified = excluded.verified""";
    private static final String RAISED =
            "select finding_id, rule_code from flag where mission_id = ? and finding_id = any (?)";
    private static final String VERIFIED =
            "select finding_id, rule_code from flag where mission_id = ? and finding_id = any (?) and verified";

    private static final String MOVED = """
            select f.finding_id, f.rule_code from flag f
            join submission s on s.mission_id = f.mission_id and s.finding_id = f.finding_id and s.is_current
            where f.mission_id = ? and f.finding_id = any (?)
                and (f.area_code, f.region_code) is distinct from (s.area_code, s.region_code)""";
    private static final String VERDICT = """
            insert into flag_verification (mission_id, finding_id, rule_code, rule_version, content_version,
                explanation, verdict, note, verified_by, verified_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String VERIFY =
            "update flag set verified = ? where mission_id = ? and finding_id = ? and rule_code = ?";

    private final AgroalDataSource dataSource;
    private final Clock clock;

    FlagRows(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /// The flags of a finding as they are to be.
    ///
    /// @param first whether it has none yet
    record Standing(StoredFinding finding, List<Result> flags, boolean first) {}

    /// A rule that flags a finding.
    record Raised(UUID findingId, String ruleCode) {}

    void replace(String missionId, Collection<Standing> changed) {
        Timestamp now = Timestamp.from(clock.instant());
        try (var connection = dataSource.getConnection();
                var batch = new UpsertBatch(connection)) {
            for (Standing standing : changed) {
                if (standing.first()) {
                    continue;
                }
                StoredFinding finding = standing.finding();
                Object[] kept = standing.flags().stream().map(Result::rule).toArray();
                batch.add(REMOVE, missionId, finding.findingId(), connection.createArrayOf("text", kept));
            }
            batch.sendAll();
            for (Standing standing : changed) {
                standing.flags().forEach(flag -> add(batch, missionId, standing.finding(), flag, now));
            }
            batch.send(UPSERT);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static void add(UpsertBatch batch, String missionId, StoredFinding finding, Result flag, Timestamp now) {
        try {
            batch.add(
                    UPSERT,
                    missionId,
                    finding.findingId(),
                    flag.rule(),
                    flag.version(),
                    finding.contentVersion(),
                    flag.severity().name(),
                    flag.explanation(),
                    finding.form().formId(),
                    finding.teamCode(),
                    finding.areaCode(),
                    finding.regionCode(),
                    finding.stationCode(),
                    now,
                    missionId,
                    finding.findingId(),
                    flag.rule(),
                    flag.version(),
                    finding.contentVersion(),
                    flag.explanation());
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// The rules that flag findings, by finding; nothing for those without flags.
    Map<UUID, Set<String>> raised(String missionId, Collection<UUID> findings) {
        Map<UUID, Set<String>> raised = new HashMap<>();
        of(RAISED, missionId, findings)
                .forEach(flag -> raised.computeIfAbsent(flag.findingId(), id -> new HashSet<>())
                        .add(flag.ruleCode()));
        return raised;
    }

    Set<Raised> verified(String missionId, Collection<UUID> findings) {
        return of(VERIFIED, missionId, findings);
    }

    /// The findings whose flags stand in another area or region than they do by now.
    Set<UUID> moved(String missionId, Collection<UUID> findings) {
        return of(MOVED, missionId, findings).stream().map(Raised::findingId).collect(Collectors.toSet());
    }

    private Set<Raised> of(String query, String missionId, Collection<UUID> findings) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, missionId);
            statement.setArray(2, connection.createArrayOf("uuid", findings.toArray()));
            Set<Raised> flags = new HashSet<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    flags.add(new Raised(row.getObject(1, UUID.class), row.getString(2)));
                }
            }
            return flags;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    void verify(String missionId, Assessment assessment, Result flag, VerifyFlag.Verdict verdict) {
        try (var connection = dataSource.getConnection();
                var batch = new UpsertBatch(connection)) {
            batch.add(
                    VERDICT,
                    missionId,
                    assessment.findingId(),
                    flag.rule(),
                    flag.version(),
                    assessment.contentVersion(),
                    flag.explanation(),
                    verdict.stands() ? "VERIFIED" : "REOPENED",
                    verdict.note(),
                    verdict.by(),
                    Timestamp.from(clock.instant()));
            batch.add(VERIFY, verdict.stands(), missionId, assessment.findingId(), flag.rule());
            batch.sendAll();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    void forgetAll() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            // In the order in which they are read.
            statement.execute("truncate rule_tally, flag");
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
