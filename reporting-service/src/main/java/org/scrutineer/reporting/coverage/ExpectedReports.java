package org.scrutineer.reporting.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutineer.contracts.deployment.ExpectedReportState;
import org.scrutineer.reporting.coverage.CoverageLedger.Expected;
import org.scrutineer.reporting.coverage.CoverageLedger.ExpectedChange;
import org.scrutineer.reporting.store.Database;
import org.scrutineer.reporting.store.ManyRows;

/// The reports that assignments must yield.
@ApplicationScoped
class ExpectedReports {

    private static final String TABULATION = "TABULATION";
    private static final String UPSERT = """
            insert into expected_report as e (expected_report_id, version, mission_id, purpose, place_code,
                region_code, area_code, team_code, withdrawn)
            select * from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::boolean[])
                as u (expected_report_id, version, mission_id, purpose, place_code, region_code, area_code, team_code,
                    withdrawn)
            order by expected_report_id
            on conflict (expected_report_id) do update set version = excluded.version, purpose = excluded.purpose,
                place_code = excluded.place_code, region_code = excluded.region_code, area_code = excluded.area_code,
                team_code = excluded.team_code, withdrawn = excluded.withdrawn
            where e.version < excluded.version
            returning old.mission_id, old.purpose, old.place_code, old.region_code, old.area_code, old.team_code,
                old.withdrawn, new.mission_id, new.purpose, new.place_code, new.region_code, new.area_code,
                new.team_code, new.withdrawn""";

    private final Database database;

    ExpectedReports(Database database) {
        this.database = database;
    }

    /// @return what really changed: repeats and older versions are left out
    List<ExpectedChange> upsert(Collection<ExpectedReportState> reports) {
        List<ExpectedChange> changes = new ArrayList<>();
        database.forEach(
                UPSERT,
                statement -> ManyRows.of(statement, reports)
                        .id(ExpectedReportState::expectedReportId)
                        .number(ExpectedReportState::version)
                        .text(ExpectedReportState::missionId)
                        .text(ExpectedReportState::purpose)
                        .text(ExpectedReports::placeCode)
                        .text(ExpectedReportState::regionCode)
                        .text(ExpectedReportState::areaCode)
                        .text(ExpectedReportState::teamCode)
                        .flag(ExpectedReportState::withdrawn),
                row -> changes.add(new ExpectedChange(expected(row, 1), expected(row, 8))));
        return changes;
    }

    void clear() {
        database.execute("truncate expected_report");
        database.execute("update coverage_place set expected = 0");
        database.execute("update coverage set expected = 0, matched = 0, extra = received");
    }

    private static @Nullable String placeCode(ExpectedReportState report) {
        return report.purpose().equals(TABULATION) ? report.commissionCode() : report.stationCode();
    }

    /// @return null for a report that is not there, or withdrawn
    private static @Nullable Expected expected(ResultSet row, int first) throws SQLException {
        String missionId = row.getString(first);
        if (missionId == null || row.getBoolean(first + 6)) {
            return null;
        }
        String purpose = row.getString(first + 1);
        return new Expected(
                new CoverageGroup(
                        missionId,
                        purpose,
                        row.getString(first + 3),
                        row.getString(first + 4),
                        row.getString(first + 5)),
                new ObservedPlace(missionId, purpose, row.getString(first + 2)));
    }
}
