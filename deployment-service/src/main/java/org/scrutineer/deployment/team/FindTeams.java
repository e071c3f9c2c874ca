package org.scrutineer.deployment.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.security.AreaScope;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;

/// Questions about teams.
@ApplicationScoped
public class FindTeams {

    private final Teams teams;

    FindTeams(Teams teams) {
        this.teams = teams;
    }

    /// A team as the plan needs it.
    public record StandingTeam(String code, String areaCode) {}

    /// The short-term teams that a plan is for, by code.
    @Transactional
    public List<StandingTeam> shortTerm(String missionId) {
        return teams.ofKind(missionId, TeamKind.STO).stream()
                .filter(team -> !team.isDisbanded())
                .map(team -> new StandingTeam(team.code(), team.areaCode()))
                .toList();
    }

    @Transactional
    Page<TeamView> list(
            String missionId, @Nullable String kind, @Nullable String areaCode, AreaScope scope, PageRequest page) {
        List<TeamView> found = teams
                .standing(
                        missionId,
                        TeamKind.parse(kind),
                        areaCode,
                        scope,
                        page.cursor().orElse(""),
                        page.size() + 1)
                .stream()
                .map(TeamView::of)
                .toList();
        return Page.of(found, page.size(), TeamView::code);
    }

    /// @throws DomainException 404 when there is no such team, or not there: the answers must not differ
    @Transactional
    TeamView team(String missionId, String code, AreaScope scope) {
        return teams.standing(missionId, code)
                .filter(team -> scope.allows(team.areaCode()))
                .map(TeamView::of)
                .orElseThrow(
                        () -> new DomainException(CommonProblem.NOT_FOUND, "There is no team %s.".formatted(code)));
    }
}
