package org.scrutineer.reporting.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.scrutineer.platform.security.AreaScope;
import org.scrutineer.reporting.place.PlaceKind;
import org.scrutineer.reporting.place.Places;
import org.scrutineer.reporting.store.Database;

/// What came in last, without what is set aside.
@ApplicationScoped
class LatestFindings {

    private final Database database;
    private final Places places;

    LatestFindings(Database database, Places places) {
        this.database = database;
        this.places = places;
    }

    /// Newest first.
    List<FindingView> of(String missionId, AreaScope scope, int limit) {
        List<FindingView> findings = database.list(
                """
                select finding_id, form_id, purpose, team_code, area_code, region_code, place_code, refused,
                    overall_rating, problems, red_flags, received_at, version, standing
                from finding
                where mission_id = ? and standing <> 'SET_ASIDE' and (? or area_code = any (?))
                order by received_at desc, finding_id limit ?""",
                statement -> {
                    statement.setString(1, missionId);
                    statement.setBoolean(2, scope.isEverywhere());
                    statement.setArray(3, statement.getConnection().createArrayOf("text", areaCodes(scope)));
                    statement.setInt(4, limit);
                },
                LatestFindings::view);
        Map<String, String> names = new HashMap<>(places.names(
                missionId,
                PlaceKind.STATION,
                findings.stream()
                        .map(FindingView::stationCode)
                        .filter(Objects::nonNull)
                        .toList()));
        Map<String, String> commissions = places.names(
                missionId,
                PlaceKind.COMMISSION,
                findings.stream()
                        .map(FindingView::commissionCode)
                        .filter(Objects::nonNull)
                        .toList());
        return findings.stream()
                .map(finding -> finding.called(
                        finding.stationCode() != null
                                ? names.get(finding.stationCode())
                                : commissions.get(Objects.requireNonNullElse(finding.commissionCode(), ""))))
                .toList();
    }

    private static Object[] areaCodes(AreaScope scope) {
        return switch (scope) {
            case AreaScope.Everywhere _ -> new Object[0];
            case AreaScope.Only(var areaCodes) -> areaCodes.toArray();
        };
    }

    private static FindingView view(ResultSet row) throws SQLException {
        return FindingView.of(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getBoolean(8),
                row.getString(9),
                FindingRows.codes(row.getString(10)),
                FindingRows.codes(row.getString(11)),
                row.getObject(12, OffsetDateTime.class).toInstant(),
                Standing.valueOf(row.getString(14)),
                row.getLong(13));
    }
}
