package org.scrutineer.deployment.plan;

import java.util.ArrayList;
import java.util.List;
import org.scrutineer.deployment.geography.Station;

/// A route while it is being made.
final class Walk {

    private final String teamCode;
    private final List<Station> visits = new ArrayList<>();
    private double kilometres;

    Walk(String teamCode, Station opening) {
        this.teamCode = teamCode;
        visits.add(opening);
    }

    String teamCode() {
        return teamCode;
    }

    Station here() {
        return visits.getLast();
    }

    int length() {
        return visits.size();
    }

    boolean contains(Station station) {
        return visits.contains(station);
    }

    boolean hasTimeFor(Station next, DrivingDay day) {
        return day.hasTimeFor(visits.size() + 1, kilometres + Route.kilometres(here(), next));
    }

    void goTo(Station next) {
        kilometres += Route.kilometres(here(), next);
        visits.add(next);
    }

    /// The team counts where it stands last; a barracks or hospital is no good place for that, so the last ordinary
    /// station of the day goes to the end.
    Route end(String areaCode) {
        for (int i = visits.size() - 1; i > 0 && !here().isRegular(); i--) {
            if (visits.get(i).isRegular()) {
                visits.add(visits.remove(i));
            }
        }
        return new Route(teamCode, areaCode, List.copyOf(visits), null);
    }
}
