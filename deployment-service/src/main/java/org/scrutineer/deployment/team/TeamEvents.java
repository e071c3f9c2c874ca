package org.scrutineer.deployment.team;

import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.deployment.TeamChanged;
import org.scrutineer.contracts.deployment.TeamDisbanded;
import org.scrutineer.contracts.deployment.TeamFormed;
import org.scrutineer.contracts.deployment.TeamMember;
import org.scrutineer.contracts.deployment.TeamState;
import org.scrutineer.platform.messaging.OutgoingEvent;

/// What others are told about teams. Make them after the flush: they carry the new version.
final class TeamEvents {

    private TeamEvents() {}

    static OutgoingEvent formed(Team team) {
        return event(team, TeamFormed.TYPE, new TeamFormed(state(team)));
    }

    static OutgoingEvent changed(Team team) {
        return event(team, TeamChanged.TYPE, new TeamChanged(state(team)));
    }

    static OutgoingEvent disbanded(Team team) {
        return event(team, TeamDisbanded.TYPE, new TeamDisbanded(state(team)));
    }

    private static OutgoingEvent event(Team team, String type, Object payload) {
        return new OutgoingEvent(
                Topics.DEPLOYMENT_TEAM,
                "team",
                team.missionId() + "/" + team.code(),
                type,
                team.version(),
                team.missionId(),
                payload);
    }

    private static TeamState state(Team team) {
        return new TeamState(
                team.missionId(),
                team.code(),
                team.kind().name(),
                team.areaCode(),
                team.baseTown(),
                team.members().stream()
                        .map(member -> new TeamMember(
                                member.observerId(), member.observerCode(), member.name(), member.citizenships()))
                        .toList(),
                team.isDisbanded(),
                team.version());
    }
}
