package org.scrutineer.findings.rule;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.Purpose;
import org.scrutineer.platform.database.DatabaseFailure;

/// All versions of all rules. Plain JDBC; takes part in the transaction of its caller.
@ApplicationScoped
class Rules {

    private static final String COLUMNS = """
            select mission_id, code, version, status, title, reason, severity, purposes, condition, author, created_at,
                activated_at, retired_at, back_test, revision from rule_version\s""";
    private static final String INSERT = """
            insert into rule_version (mission_id, code, version, status, title, reason, severity, purposes, condition,
                author, created_at, activated_at, revision)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1) on conflict do nothing""";
    /// The version people mean when they name a rule: the active one, else the latest.
    private static final String HEADS = """
            select * from (select distinct on (code) mission_id, code, version, status, title, reason, severity,
                purposes, condition, author, created_at, activated_at, retired_at, back_test, revision
                from rule_version where mission_id = ? and code > ?
                order by code, status = 'ACTIVE' desc, version desc) head order by code limit ?""";

    private final AgroalDataSource dataSource;

    Rules(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    Optional<RuleVersion> find(String missionId, String code, int version) {
        return query(COLUMNS + "where mission_id = ? and code = ? and version = ?", missionId, code, version).stream()
                .findFirst();
    }

    /// The same, locked until the transaction ends.
    Optional<RuleVersion> lock(String missionId, String code, int version) {
        return query(COLUMNS + "where mission_id = ? and code = ? and version = ? for update", missionId, code, version)
                .stream()
                .findFirst();
    }

    /// Latest first.
    List<RuleVersion> versions(String missionId, String code) {
        return query(COLUMNS + "where mission_id = ? and code = ? order by version desc", missionId, code);
    }

    List<RuleVersion> active(String missionId) {
        return query(COLUMNS + "where mission_id = ? and status = 'ACTIVE' order by code", missionId);
    }

    List<RuleVersion> heads(String missionId, String afterCode, int limit) {
        return query(HEADS, missionId, afterCode, limit);
    }

    /// @param activatedAt null for a draft
    /// @return false when there is such a version already
    boolean insert(
            String missionId,
            String code,
            int version,
            RuleVersion.RuleText text,
            String author,
            Instant now,
            @Nullable Instant activatedAt) {
        RuleStatus status = activatedAt == null ? RuleStatus.DRAFT : RuleStatus.ACTIVE;
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, missionId);
            statement.setString(2, code);
            statement.setInt(3, version);
            statement.setString(4, status.name());
            statement.setString(5, text.title());
            statement.setString(6, text.reason());
            statement.setString(7, text.severity().name());
            statement.setArray(
                    8,
                    connection.createArrayOf(
                            "text",
                            text.purposes().stream().map(Enum::name).sorted().toArray()));
            statement.setString(9, text.condition());
            statement.setString(10, author);
            statement.setTimestamp(11, Timestamp.from(now));
            statement.setTimestamp(12, activatedAt == null ? null : Timestamp.from(activatedAt));
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    void activate(RuleVersion rule, String by, Instant now) {
        update(
                "update rule_version set status = 'ACTIVE', activated_at = ?, activated_by = ?, revision = revision + 1 ",
                rule,
                by,
                now);
    }

    void retire(RuleVersion rule, String by, Instant now) {
        update(
                "update rule_version set status = 'RETIRED', retired_at = ?, retired_by = ?, revision = revision + 1 ",
                rule,
                by,
                now);
    }

    void keepBackTest(RuleVersion rule, String report) {
        execute(
                "update rule_version set back_test = ?, revision = revision + 1 "
                        + "where mission_id = ? and code = ? and version = ?",
                report,
                rule.missionId(),
                rule.code(),
                rule.version());
    }

    private void update(String sql, RuleVersion rule, String by, Instant now) {
        execute(
                sql + "where mission_id = ? and code = ? and version = ?",
                Timestamp.from(now),
                by,
                rule.missionId(),
                rule.code(),
                rule.version());
    }

    private void execute(String sql, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private List<RuleVersion> query(String sql, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<RuleVersion> found = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(version(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static RuleVersion version(ResultSet row) throws SQLException {
        Set<Purpose> purposes = Arrays.stream((String[]) row.getArray(8).getArray())
                .map(Purpose::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new RuleVersion(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                RuleStatus.valueOf(row.getString(4)),
                new RuleVersion.RuleText(
                        row.getString(5),
                        row.getString(6),
                        Severity.valueOf(row.getString(7)),
                        purposes,
                        row.getString(9)),
                row.getString(10),
                row.getTimestamp(11).toInstant(),
                instant(row.getTimestamp(12)),
                instant(row.getTimestamp(13)),
                row.getString(14),
                row.getLong(15));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
