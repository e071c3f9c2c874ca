package org.scrutineer.deployment.plan;

import java.util.List;

/// The election day of all short-term teams.
///
/// @param notes what a person should know: what could not be met, and why
record Plan(List<Route> routes, List<String> notes) {

    double kilometres() {
        return routes.stream().mapToDouble(Route::kilometres).sum();
    }

    int visits() {
        return routes.stream().mapToInt(route -> route.visits().size()).sum();
    }

    int tabulations() {
        return (int) routes.stream().filter(route -> route.tabulation() != null).count();
    }
}
