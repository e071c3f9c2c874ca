package org.scrutineer.deployment.team;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A standing team.
record TeamView(
        String code,
        TeamKind kind,
        String areaCode,
        @Nullable String baseTown,
        List<MemberView> members,
        long version) {

    /// One of the two.
    record MemberView(UUID observerId, String observerCode, String name, List<String> citizenships) {}

    static TeamView of(Team team) {
        return new TeamView(
                team.code(),
                team.kind(),
                team.areaCode(),
                team.baseTown(),
                team.members().stream()
                        .map(member -> new MemberView(
                                member.observerId(), member.observerCode(), member.name(), member.citizenships()))
                        .toList(),
                team.version());
    }
}
