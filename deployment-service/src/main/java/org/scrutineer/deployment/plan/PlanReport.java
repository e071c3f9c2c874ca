package org.scrutineer.deployment.plan;

import java.util.List;

/// What became of a plan.
///
/// @param teams short-term teams with a route
/// @param openings expected opening reports
/// @param visits expected voting reports
/// @param counts expected counting reports
/// @param tabulations expected tabulation reports
/// @param kilometres of all teams together, in straight lines from station to station
/// @param notes what could not be met, and why
record PlanReport(
        boolean dryRun,
        int teams,
        int openings,
        int visits,
        int counts,
        int tabulations,
        long kilometres,
        List<String> notes) {

    static PlanReport of(Plan plan, boolean dryRun) {
        int teams = plan.routes().size();
        return new PlanReport(
                dryRun,
                teams,
                teams,
                plan.visits(),
                teams,
                plan.tabulations(),
                Math.round(plan.kilometres()),
                plan.notes());
    }
}
