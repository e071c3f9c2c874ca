package org.scrutineer.deployment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.scrutineer.deployment.DeploymentConfig;
import org.scrutineer.deployment.DeploymentProblem;
import org.scrutineer.deployment.geography.Commissions;
import org.scrutineer.deployment.geography.Station;
import org.scrutineer.deployment.geography.Stations;
import org.scrutineer.deployment.geography.Stored;
import org.scrutineer.deployment.mission.MissionLock;
import org.scrutineer.deployment.team.FindTeams;
import org.scrutineer.deployment.team.FindTeams.StandingTeam;
import org.scrutineer.platform.messaging.Outbox;
import org.scrutineer.platform.web.DomainException;

/// Plans election day and replaces the plan before: what both expect stands, the rest of the old one is withdrawn.
@ApplicationScoped
class MakePlan {

    private final MissionLock lock;
    private final FindTeams teams;
    private final Stations stations;
    private final Commissions commissions;
    private final ExpectedReports reports;
    private final Outbox outbox;
    private final DrivingDay day;

    MakePlan(
            MissionLock lock,
            FindTeams teams,
            Stations stations,
            Commissions commissions,
            ExpectedReports reports,
            Outbox outbox,
            DeploymentConfig config) {
        this.lock = lock;
        this.teams = teams;
        this.stations = stations;
        this.commissions = commissions;
        this.reports = reports;
        this.outbox = outbox;
        this.day = DrivingDay.of(config.day());
    }

    @Transactional
    PlanReport handle(String missionId, PlanLimits limits, boolean dryRun) {
        lock.take(missionId);
        Plan plan = new Planner(limits, day)
                .plan(
                        standingTeams(missionId),
                        plannableStations(missionId),
                        commissions.all(missionId).stream().map(Stored::facts).toList());
        if (!dryRun) {
            replace(missionId, plan);
        }
        return PlanReport.of(plan, dryRun);
    }

    private List<StandingTeam> standingTeams(String missionId) {
        List<StandingTeam> standing = teams.shortTerm(missionId);
        if (standing.isEmpty()) {
            throw new DomainException(DeploymentProblem.TEAMS_MISSING, "Pair the short-term observers first.");
        }
        return standing;
    }

    private List<Station> plannableStations(String missionId) {
        List<Station> known = stations.inAreas(missionId);
        if (known.isEmpty()) {
            throw new DomainException(
                    DeploymentProblem.STATIONS_MISSING, "Import commissions, polling stations and areas first.");
        }
        return known;
    }

    private void replace(String missionId, Plan plan) {
        List<ExpectedReport> now = plan.routes().stream()
                .flatMap(route -> ExpectedReport.of(missionId, route).stream())
                .toList();
        ExpectationChanges changes = ExpectationChanges.between(reports.all(missionId), now);
        reports.save(changes.withdrawn());
        reports.save(changes.expected());
        outbox.appendAll(changes.withdrawn().stream()
                .map(ExpectationEvents::noLongerExpected)
                .toList());
        outbox.appendAll(
                changes.expected().stream().map(ExpectationEvents::expected).toList());
    }
}
