package org.scrutineer.deployment.team;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutineer.deployment.geography.Area;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;

/// Long-term or short-term.
public enum TeamKind {
    LTO(Set.of("LTO")) {
        @Override
        int teamsIn(Area area) {
            return area.ltoTeams();
        }
    },
    /// Locally recruited short-term observers (LSTO) keep the same rules; parliamentarians come with teams of their
    /// own.
    STO(Set.of("STO", "LSTO")) {
        @Override
        int teamsIn(Area area) {
            return area.stoTeams();
        }
    };

    private final Set<String> categories;

    TeamKind(Set<String> categories) {
        this.categories = categories;
    }

    /// The observers' categories that teams of this kind are made of.
    Set<String> categories() {
        return categories;
    }

    /// How many such teams the area has room for.
    abstract int teamsIn(Area area);

    /// @throws DomainException 400 when there is no such kind
    static @Nullable TeamKind parse(@Nullable String kind) {
        if (kind == null || kind.isEmpty()) {
            return null;
        }
        for (TeamKind each : values()) {
            if (each.name().equals(kind)) {
                return each;
            }
        }
        throw new DomainException(CommonProblem.INVALID_REQUEST, "kind must be LTO or STO.");
    }
}
