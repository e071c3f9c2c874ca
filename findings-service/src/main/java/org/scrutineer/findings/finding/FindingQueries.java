package org.scrutineer.findings.finding;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.standing.Standing;
import org.scrutineer.findings.standing.Standings;
import org.scrutineer.findings.submission.ContentReader;
import org.scrutineer.platform.database.DatabaseFailure;
import org.scrutineer.platform.security.AreaScope;
import org.scrutineer.platform.web.Page;

/// Findings as people and integrators look at them.
@ApplicationScoped
class FindingQueries {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String COLUMNS = """
            finding_id, form_id, form_version, instance_id, team_code, observer_code, device_id, area_code,
            region_code, commission_code, station_code, settlement, access, started_at, ended_at, first_received_at,
            content_version, revision, state, voided, quarantine, quarantined_by""";
    private static final String FROM = " from submission left join finding_review using (mission_id, finding_id)";
    /// Without a row nobody has decided anything.
    private static final String REVIEW =
            "coalesce(state, case when content_version = 1 then 'RECEIVED' else 'EDITED' end)";
    private static final String FIND = "select " + COLUMNS + ", content_type, content, sha256" + FROM + """

            where mission_id = ? and finding_id = ? and is_current""";
    private static final String FILES = """
            select distinct on (name) name, sha256, size, media_type, received_at, device_id from attachment
            where mission_id = ? and finding_id = ? and content_version = ? order by name, id desc""";

    private final AgroalDataSource dataSource;
    private final ContentReader contents;

    FindingQueries(AgroalDataSource dataSource, ContentReader contents) {
        this.dataSource = dataSource;
        this.contents = contents;
    }

    /// A received file.
    ///
    /// @param deviceId phone that sent it; null for integrators
    record StoredAttachment(
            String sha256,
            long size,
            String mediaType,
            Instant receivedAt,
            @Nullable UUID deviceId) {}

    /// In order of arrival.
    Page<FindingView> list(String missionId, FindingFilter filter, AreaScope scope, Optional<UUID> after, int size) {
        Map<String, String> conditions = new LinkedHashMap<>();
        add(conditions, "form_id", filter.form);
        add(conditions, "region_code", filter.region);
        add(conditions, "team_code", filter.team);
        add(conditions, "area_code", filter.area);
        add(conditions, REVIEW, filter.review == null ? null : filter.review.name());
        StringBuilder sql = new StringBuilder("select ")
                .append(COLUMNS)
                .append(FROM)
                .append(" where mission_id = ? and finding_id > ? and is_current");
        conditions.keySet().forEach(column -> sql.append(" and ").append(column).append(" = ?"));
        if (scope instanceof AreaScope.Only) {
            sql.append(" and area_code = any (?)");
        }
        sql.append(" order by finding_id limit ?");
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql.toString())) {
            int index = 1;
            statement.setString(index++, missionId);
            statement.setObject(index++, after.orElse(BEFORE_ALL));
            for (String value : conditions.values()) {
                statement.setString(index++, value);
            }
            if (scope instanceof AreaScope.Only(var areaCodes)) {
                statement.setArray(index++, connection.createArrayOf("text", areaCodes.toArray()));
            }
            statement.setInt(index, size + 1);
            List<FindingView> found = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(view(row));
                }
            }
            return Page.of(found, size, finding -> finding.findingId().toString());
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static void add(Map<String, String> conditions, String column, @Nullable String value) {
        if (value != null) {
            conditions.put(column, value);
        }
    }

    /// @return nothing for a finding of another area, as if there were none
    Optional<FindingView.Detail> find(String missionId, UUID findingId, AreaScope scope) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, missionId);
            statement.setObject(2, findingId);
            try (var row = statement.executeQuery()) {
                return row.next() && scope.allows(row.getString("area_code"))
                        ? Optional.of(detail(connection, missionId, row))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    Optional<StoredAttachment> attachment(String missionId, UUID findingId, String name, AreaScope scope) {
        return find(missionId, findingId, scope).flatMap(finding -> {
            try (var connection = dataSource.getConnection()) {
                return Optional.ofNullable(files(
                                connection,
                                missionId,
                                findingId,
                                finding.finding().contentVersion())
                        .get(name));
            } catch (SQLException e) {
                throw new DatabaseFailure(e);
            }
        });
    }

    /// The files that a finding names, in the order of its questions.
    Optional<List<AttachmentView>> attachments(String missionId, UUID findingId, AreaScope scope) {
        return find(missionId, findingId, scope).map(finding -> {
            try (var connection = dataSource.getConnection()) {
                Map<String, StoredAttachment> received = files(
                        connection, missionId, findingId, finding.finding().contentVersion());
                return finding.attachments().stream()
                        .map(file -> AttachmentView.of(file.name(), received.get(file.name())))
                        .toList();
            } catch (SQLException e) {
                throw new DatabaseFailure(e);
            }
        });
    }

    private FindingView.Detail detail(Connection connection, String missionId, ResultSet row) throws SQLException {
        FindingView view = view(row);
        ContentReader.Said said = contents.read(
                new FormKey(missionId, view.formId(), view.formVersion()), row.getString(23), row.getBytes(24));
        Map<String, StoredAttachment> received = files(connection, missionId, view.findingId(), view.contentVersion());
        return new FindingView.Detail(
                view, HexFormat.of().formatHex(row.getBytes(25)), said.answers(), attachments(said.files(), received));
    }

    private static List<FindingView.File> attachments(Set<String> names, Map<String, StoredAttachment> received) {
        return names.stream()
                .map(name -> {
                    StoredAttachment file = received.get(name);
                    return file == null
                            ? new FindingView.File(name, false, null, null)
                            : new FindingView.File(name, true, file.sha256(), file.size());
                })
                .toList();
    }

    private static Map<String, StoredAttachment> files(
            Connection connection, String missionId, UUID findingId, int contentVersion) throws SQLException {
        Map<String, StoredAttachment> files = new HashMap<>();
        try (var statement = connection.prepareStatement(FILES)) {
            statement.setString(1, missionId);
            statement.setObject(2, findingId);
            statement.setInt(3, contentVersion);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    files.put(
                            row.getString(1),
                            new StoredAttachment(
                                    row.getString(2),
                                    row.getLong(3),
                                    row.getString(4),
                                    row.getTimestamp(5).toInstant(),
                                    row.getObject(6, UUID.class)));
                }
            }
        }
        return files;
    }

    private static FindingView view(ResultSet row) throws SQLException {
        int contentVersion = row.getInt(17);
        Standing standing =
                row.getString(19) == null ? Standing.undecided(contentVersion) : Standings.standing(row, 19);
        return new FindingView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                contentVersion == 1 ? "RECEIVED" : "EDITED",
                row.getString(5),
                row.getString(6),
                row.getObject(7, UUID.class),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                instant(row.getTimestamp(14)),
                instant(row.getTimestamp(15)),
                row.getTimestamp(16).toInstant(),
                contentVersion,
                standing.state(),
                standing.voided(),
                standing.quarantine(),
                row.getLong(18));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
