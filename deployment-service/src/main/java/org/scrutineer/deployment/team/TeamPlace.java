package org.scrutineer.deployment.team;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutineer.deployment.geography.Area;

/// A team number that waits for two observers.
///
/// @param code LTO teams 01, 02, … through all areas; STO teams area × 100 + n, four digits
/// @param round the n-th team of its area: first rounds are filled first, so that no area goes without
record TeamPlace(String code, String areaCode, @Nullable String baseTown, int round) {

    /// @param areas in the order of their codes
    /// @return in the order in which they are to be filled
    static List<TeamPlace> of(TeamKind kind, List<Area> areas) {
        List<TeamPlace> places = new ArrayList<>();
        for (Area area : areas) {
            for (int n = 1; n <= kind.teamsIn(area); n++) {
                String code = switch (kind) {
                    case LTO -> "%02d".formatted(places.size() + 1);
                    case STO -> "%04d".formatted(Integer.parseInt(area.code()) * 100 + n);
                };
                places.add(new TeamPlace(code, area.code(), area.baseTown(), n));
            }
        }
        places.sort(Comparator.comparingInt(TeamPlace::round).thenComparing(TeamPlace::code));
        return places;
    }
}
