package org.scrutineer.deployment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scrutineer.deployment.sql.Filter;
import org.scrutineer.deployment.sql.Sql;

/// The expected reports of all missions, withdrawn ones too.
@ApplicationScoped
class ExpectedReports {

    private static final String STANDING = "not withdrawn";

    private final Sql sql;

    ExpectedReports(Sql sql) {
        this.sql = sql;
    }

    List<ExpectedReport> all(String missionId) {
        return list(Filter.mission(missionId));
    }

    /// @param filter conditions of a list
    List<ExpectedReport> standing(Filter filter, Optional<String> after, int size) {
        return list(filter.and(STANDING).page("sort_key", after, size));
    }

    /// Everything that is expected of these teams, team by team in the order of the day.
    List<ExpectedReport> standingOfTeams(Filter filter, Collection<String> teamCodes) {
        return list(filter.any("team_code", teamCodes).and(STANDING).and("true order by sort_key"));
    }

    /// Codes of the teams that have a route, one more than a page.
    List<String> teamsWithRoutes(Filter filter, Optional<String> after, int size) {
        Filter page = filter.and(STANDING).page("team_code", after, size);
        return sql.list(
                "select distinct team_code from expected_report" + page.sql(),
                row -> row.getString("team_code"),
                page.values());
    }

    void save(Collection<ExpectedReport> reports) {
        sql.batch("""
                insert into expected_report (expected_report_id, mission_id, purpose, station_code, commission_code,
                  region_code, area_code, settlement, team_code, visit, withdrawn, version, sort_key)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (expected_report_id) do update set
                  commission_code = excluded.commission_code, region_code = excluded.region_code,
                  area_code = excluded.area_code, settlement = excluded.settlement, visit = excluded.visit,
                  withdrawn = excluded.withdrawn, version = excluded.version, sort_key = excluded.sort_key""", reports, report -> new Object[] {
            report.id(),
            report.missionId(),
            report.purpose().name(),
            report.stationCode(),
            report.commissionCode(),
            report.regionCode(),
            report.areaCode(),
            report.settlement(),
            report.teamCode(),
            report.visit(),
            report.withdrawn(),
            report.version(),
            report.sortKey()
        });
    }

    private List<ExpectedReport> list(Filter filter) {
        return sql.list("select * from expected_report" + filter.sql(), ExpectedReports::read, filter.values());
    }

    private static ExpectedReport read(ResultSet row) throws SQLException {
        return new ExpectedReport(
                row.getObject("expected_report_id", UUID.class),
                row.getString("mission_id"),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("station_code"),
                row.getString("commission_code"),
                row.getString("region_code"),
                row.getString("area_code"),
                row.getString("settlement"),
                row.getString("team_code"),
                row.getInt("visit"),
                row.getBoolean("withdrawn"),
                row.getLong("version"));
    }
}
