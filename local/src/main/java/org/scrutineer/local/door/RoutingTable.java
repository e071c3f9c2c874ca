package org.scrutineer.local.door;

import static org.scrutineer.local.door.Destination.DEPLOYMENT;
import static org.scrutineer.local.door.Destination.FINDINGS;
import static org.scrutineer.local.door.Destination.IDENTITY;
import static org.scrutineer.local.door.Destination.NOWHERE;
import static org.scrutineer.local.door.Destination.OBSERVER;
import static org.scrutineer.local.door.Destination.REPORTING;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which path belongs to which service; the first line that matches decides.
public final class RoutingTable {

    private static final List<Route> ROUTES = List.of(
            Route.of("/q(/.*)?", NOWHERE),
            Route.of("/auth(/.*)?", IDENTITY),
            Route.of("/v1/.*", FINDINGS),
            Route.of("/api/v1/ops/observer(/.*)?", OBSERVER),
            Route.of("/api/v1/ops/deployment(/.*)?", DEPLOYMENT),
            Route.of("/api/v1/ops/findings(/.*)?", FINDINGS),
            Route.of("/api/v1/ops/reporting(/.*)?", REPORTING),
            Route.of("/api/v1/missions(/[^/]+)?", OBSERVER),
            mission(
                    OBSERVER,
                    "observers|roster-imports|transitions|accreditations|enrolments|devices|pledges|trainings|milestones"),
            mission(
                    DEPLOYMENT,
                    "regions|region-boundaries|commissions|stations|areas|region-imports|commission-imports"
                            + "|station-imports|area-imports|team-imports|teams|team-pairings|assignment-plans"
                            + "|assignments|expected-reports"),
            mission(
                    FINDINGS,
                    "forms|findings|openrosa|held|exports|audit-log|rules|flags|reassessments|review-batches"
                            + "|consolidations|official-figures"),
            Route.of("/.*", REPORTING));

    private RoutingTable() {}

    private static Route mission(Destination destination, String resources) {
        return Route.of("/api/v1/missions/[^/]+/(" + resources + ")(/.*)?", destination);
    }

    /// The lines, in order.
    public static List<Route> routes() {
        return ROUTES;
    }

    /// Who answers a path.
    ///
    /// @param path as it came, without the query
    /// @return empty when the path could mean one thing here and another to the service behind: dot segments, also
    ///     written as `%2e`, empty segments and backslashes
    public static Optional<Destination> destinationOf(String path) {
        if (isAmbiguous(path)) {
            return Optional.empty();
        }
        return ROUTES.stream()
                .filter(route -> route.matches(path))
                .map(Route::destination)
                .findFirst();
    }

    private static boolean isAmbiguous(String path) {
        var plain = path.toLowerCase(Locale.ROOT).replace("%2e", ".");
        return !plain.startsWith("/")
                || plain.contains("//")
                || plain.contains("\\")
                || plain.contains("%5c")
                || plain.contains("%00")
                || (plain + "/").contains("/./")
                || (plain + "/").contains("/../");
    }
}
