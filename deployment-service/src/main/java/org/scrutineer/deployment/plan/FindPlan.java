package org.scrutineer.deployment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutineer.deployment.sql.Filter;
import org.scrutineer.platform.security.AreaScope;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;

/// Questions about the plan.
@ApplicationScoped
class FindPlan {

    private static final String AREA = "area_code";

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

    Page<AssignmentView> assignments(String missionId, @Nullable String team, AreaScope scope, PageRequest page) {
        List<String> teams = reports.teamsWithRoutes(
                Filter.mission(missionId).within(AREA, scope).equal("team_code", team), page.cursor(), page.size());
        Filter visible = Filter.mission(missionId).within(AREA, scope);
        Map<String, List<ExpectedReport>> byTeam = reports.standingOfTeams(visible, teams).stream()
                .collect(Collectors.groupingBy(ExpectedReport::teamCode, LinkedHashMap::new, Collectors.toList()));
        return Page.of(
                byTeam.values().stream().map(AssignmentView::of).toList(), page.size(), AssignmentView::teamCode);
    }

    Page<ExpectedReportView> expectedReports(String missionId, ReportQuery query, AreaScope scope, PageRequest page) {
        Purpose purpose = Purpose.parse(query.purpose());
        Filter filter = Filter.mission(missionId)
                .within(AREA, scope)
                .equal("purpose", purpose == null ? null : purpose.name())
                .equal("team_code", query.team())
                .equal(AREA, query.area())
                .equal("region_code", query.region());
        Page<ExpectedReport> found =
                Page.of(reports.standing(filter, page.cursor(), page.size()), page.size(), ExpectedReport::sortKey);
        return new Page<>(found.items().stream().map(ExpectedReportView::of).toList(), found.next());
    }
}
