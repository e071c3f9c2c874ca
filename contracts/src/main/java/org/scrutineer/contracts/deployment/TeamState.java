package org.scrutineer.contracts.deployment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A team of two observers.
///
/// @param code LTO teams 01, 02, …; STO teams area × 100 + n, four digits
/// @param kind LTO or STO
public record TeamState(
        String missionId,
        String code,
        String kind,
        String areaCode,
        @Nullable String baseTown,
        List<TeamMember> members,
        boolean disbanded,
        long version) {}
