package org.scrutineer.findings.flag;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.scrutineer.findings.assessment.Assessments;
import org.scrutineer.findings.assessment.Result;
import org.scrutineer.findings.flag.FindingFlags.Status;
import org.scrutineer.findings.rule.Severity;
import org.scrutineer.platform.database.DatabaseFailure;
import org.scrutineer.platform.security.AreaScope;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;

/// Flags as people look at them.
@ApplicationScoped
class FlagQueries {

    private static final String LIST = """
            select finding_id, rule_code, rule_version, severity, verified, explanation, form_id, team_code, area_code,
                region_code, station_code, raised_at
            from flag where mission_id = ? and (finding_id, rule_code) > (?, ?)""";
    private static final String VERDICTS = """
            select rule_code, rule_version, content_version, verdict, note, verified_by, verified_at
            from flag_verification where mission_id = ? and finding_id = ? order by id""";
    private static final String VERIFIED =
            "select rule_code from flag where mission_id = ? and finding_id = ? and verified";
    private static final String AREA =
            "select area_code from submission where mission_id = ? and finding_id = ? and is_current";

    private final AgroalDataSource dataSource;
    private final Assessments assessments;

    FlagQueries(AgroalDataSource dataSource, Assessments assessments) {
        this.dataSource = dataSource;
        this.assessments = assessments;
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// A finding's flags and their entity tag.
    record Tagged(FindingFlags flags, long version) {}

    /// In the order in which their findings arrived.
    Page<FlagView> list(String missionId, FlagFilter filter, AreaScope scope, PageRequest page) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        add(conditions, "rule_code", Optional.ofNullable(filter.rule));
        add(conditions, "severity", Optional.ofNullable(filter.severity).map(Enum::name));
        add(conditions, "verified", Optional.ofNullable(filter.verified));
        add(conditions, "form_id", Optional.ofNullable(filter.form));
        add(conditions, "team_code", Optional.ofNullable(filter.team));
        add(conditions, "area_code", Optional.ofNullable(filter.area));
        StringBuilder sql = new StringBuilder(LIST);
        conditions.keySet().forEach(column -> sql.append(" and ").append(column).append(" = ?"));
        Cursor after = Cursor.of(page);
        List<Object> values = new ArrayList<>(List.of(missionId, after.findingId(), after.rule()));
        values.addAll(conditions.values());
        if (scope instanceof AreaScope.Only(var areaCodes)) {
            sql.append(" and area_code = any (?)");
            values.add(areaCodes.toArray(String[]::new));
        }
        sql.append(" order by finding_id, rule_code limit ?");
        values.add(page.size() + 1);
        return Page.of(
                query(sql.toString(), FlagQueries::view, values.toArray()),
                page.size(),
                flag -> flag.findingId() + "/" + flag.rule());
    }

    private static void add(Map<String, Object> conditions, String column, Optional<?> value) {
        value.ifPresent(wanted -> conditions.put(column, wanted));
    }

    private record Cursor(UUID findingId, String rule) {

        static Cursor of(PageRequest page) {
            String[] parts = page.cursor()
                    .orElse("00000000-0000-0000-0000-000000000000/")
                    .split("/", 2);
            try {
                return new Cursor(UUID.fromString(parts[0]), parts.length > 1 ? parts[1] : "");
            } catch (IllegalArgumentException e) {
                throw new DomainException(CommonProblem.INVALID_REQUEST, "after is not what a page gave as next");
            }
        }
    }

    /// Reads in one transaction: what people said must fit what the rules say. A finding of another area is not found,
    /// as if there were none.
    @Transactional
    Tagged of(String missionId, UUID findingId, AreaScope scope) {
        boolean visible = query(AREA, row -> scope.allows(row.getString(1)), missionId, findingId)
                .contains(true);
        if (!visible) {
            throw new DomainException(CommonProblem.NOT_FOUND, "There is no finding %s.".formatted(findingId));
        }
        List<FindingFlags.Verdict> verdicts = query(VERDICTS, FlagQueries::verdict, missionId, findingId);
        Set<String> verified = new HashSet<>(query(VERIFIED, row -> row.getString(1), missionId, findingId));
        return assessments
                .judged(missionId, findingId)
                .map(judged -> new Tagged(
                        new FindingFlags(
                                findingId,
                                true,
                                judged.contentVersion(),
                                judged.results().stream()
                                        .map(result -> outcome(result, verified))
                                        .toList(),
                                verdicts),
                        judged.version()))
                .orElseGet(() -> new Tagged(new FindingFlags(findingId, false, 0, List.of(), verdicts), 0));
    }

    private static FindingFlags.Outcome outcome(Result result, Set<String> verified) {
        Status status = switch (result.outcome()) {
            case FLAGGED -> verified.contains(result.rule()) ? Status.VERIFIED : Status.FLAGGED;
            case OK -> Status.OK;
            case MISSING -> Status.MISSING;
        };
        return new FindingFlags.Outcome(
                result.rule(), result.version(), result.severity(), status, result.explanation());
    }

    private static FlagView view(ResultSet row) throws SQLException {
        return new FlagView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getInt(3),
                Severity.valueOf(row.getString(4)),
                row.getBoolean(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getTimestamp(12).toInstant());
    }

    private static FindingFlags.Verdict verdict(ResultSet row) throws SQLException {
        return new FindingFlags.Verdict(
                row.getString(1),
                row.getInt(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getTimestamp(7).toInstant());
    }

    private <T> List<T> query(String sql, Row<T> reader, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<T> found = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
