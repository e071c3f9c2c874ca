package org.scrutineer.deployment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutineer.deployment.sql.Filter;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;

/// Questions about the plan.
@ApplicationScoped
class FindPlan {

    private final ExpectedReports reports;

    FindPlan(ExpectedReports reports) {
        this.reports = reports;
    }

    /// What a client may narrow the list of expected reports by; null: any.
    record ReportQuery(
            @Nullable String purpose,
            @Nullable String team,
            @Nullable String area,
            @Nullable String region) {}

    Page<AssignmentView> assignments(String missionId, @Nullable String team, PageRequest page) {
        List<String> teams =
                reports.teamsWithRoutes(Filter.mission(missionId).equal("team_code", team), page.cursor(), page.size());
        Map<String, List<ExpectedReport>> byTeam = reports.standingOfTeams(missionId, teams).stream()
                .collect(Collectors.groupingBy(ExpectedReport::teamCode, LinkedHashMap::new, Collectors.toList()));
        return Page.of(
                byTeam.values().stream().map(AssignmentView::of).toList(), page.size(), AssignmentView::teamCode);
    }

    Page<ExpectedReportView> expectedReports(String missionId, ReportQuery query, PageRequest page) {
        Purpose purpose = Purpose.parse(query.purpose());
        Filter filter = Filter.mission(missionId)
                .equal("purpose", purpose == null ? null : purpose.name())
                .equal("team_code", query.team())
                .equal("area_code", query.area())
                .equal("region_code", query.region());
        Page<ExpectedReport> found =
                Page.of(reports.standing(filter, page.cursor(), page.size()), page.size(), ExpectedReport::sortKey);
        return new Page<>(found.items().stream().map(ExpectedReportView::of).toList(), found.next());
    }
}
