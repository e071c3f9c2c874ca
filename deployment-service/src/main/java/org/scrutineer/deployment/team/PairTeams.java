package org.scrutineer.deployment.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scrutineer.deployment.DeploymentProblem;
import org.scrutineer.deployment.geography.Area;
import org.scrutineer.deployment.geography.Areas;
import org.scrutineer.deployment.geography.Stored;
import org.scrutineer.deployment.mission.MissionLock;
import org.scrutineer.deployment.roster.KnownMissions;
import org.scrutineer.deployment.roster.KnownObserver;
import org.scrutineer.deployment.roster.KnownObservers;
import org.scrutineer.platform.messaging.Outbox;
import org.scrutineer.platform.messaging.OutgoingEvent;
import org.scrutineer.platform.web.DomainException;

/// Pairs the observers of one kind and gives the teams their numbers.
@ApplicationScoped
class PairTeams {

    private final MissionLock lock;
    private final KnownMissions missions;
    private final KnownObservers observers;
    private final Areas areas;
    private final Teams teams;
    private final Outbox outbox;
    private final Instance<WhenTeamsDisband> followers;

    PairTeams(
            MissionLock lock,
            KnownMissions missions,
            KnownObservers observers,
            Areas areas,
            Teams teams,
            Outbox outbox,
            @Any Instance<WhenTeamsDisband> followers) {
        this.lock = lock;
        this.missions = missions;
        this.observers = observers;
        this.areas = areas;
        this.teams = teams;
        this.outbox = outbox;
        this.followers = followers;
    }

    @Transactional
    PairingReport handle(String missionId, PairingRequest request) {
        lock.take(missionId);
        TeamKind kind = request.kind();
        String hostCountry = missions.require(missionId).hostCountry();
        List<KnownObserver> candidates = observers.inCategories(missionId, kind.categories());
        List<Team> existing = teams.ofKind(missionId, kind);
        Staffing staffing = Staffing.of(places(missionId, kind), existing, candidates, hostCountry);
        if (!request.dryRun()) {
            apply(missionId, kind, staffing, existing);
        }
        return new PairingReport(
                kind,
                request.dryRun(),
                staffing.teams().size(),
                staffing.teams().size() * 2,
                staffing.unpaired());
    }

    private List<TeamPlace> places(String missionId, TeamKind kind) {
        List<Area> known = areas.all(missionId).stream().map(Stored::facts).toList();
        if (known.isEmpty()) {
            throw new DomainException(
                    DeploymentProblem.AREAS_MISSING, "Team numbers come from areas; import the areas first.");
        }
        return TeamPlace.of(kind, known);
    }

    private void apply(String missionId, TeamKind kind, Staffing staffing, List<Team> existing) {
        Map<String, Team> byCode = existing.stream().collect(Collectors.toMap(Team::code, Function.identity()));
        List<Team> formed = new ArrayList<>();
        List<Team> changed = new ArrayList<>();
        List<Team> disbanded = new ArrayList<>();
        staffing.teams().forEach((place, members) -> {
            Team team = byCode.remove(place.code());
            if (team == null) {
                Team fresh = Team.form(missionId, kind, place, members);
                teams.persist(fresh);
                formed.add(fresh);
            } else {
                boolean wasDisbanded = team.isDisbanded();
                if (team.become(place, members)) {
                    (wasDisbanded ? formed : changed).add(team);
                }
            }
        });
        byCode.values().stream().filter(team -> !team.isDisbanded()).forEach(team -> {
            team.disband();
            disbanded.add(team);
        });
        teams.flush();
        List<OutgoingEvent> events = new ArrayList<>();
        formed.forEach(team -> events.add(TeamEvents.formed(team)));
        changed.forEach(team -> events.add(TeamEvents.changed(team)));
        disbanded.forEach(team -> events.add(TeamEvents.disbanded(team)));
        outbox.appendAll(events);
        if (!disbanded.isEmpty()) {
            TreeSet<String> codes = disbanded.stream().map(Team::code).collect(Collectors.toCollection(TreeSet::new));
            followers.forEach(follower -> follower.teamsDisbanded(missionId, codes));
        }
    }
}
