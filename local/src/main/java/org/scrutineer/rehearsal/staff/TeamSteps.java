package org.scrutineer.rehearsal.staff;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.scrutineer.rehearsal.compare.ExpectedReport;
import org.scrutineer.rehearsal.day.Route;
import org.scrutineer.rehearsal.day.Stop;
import org.scrutineer.rehearsal.kit.Purpose;

/// Teams and their routes.
public final class TeamSteps {

    private final StaffApi api;
    private final Consumer<String> out;
    private final Waiting waiting;

    public TeamSteps(StaffApi api, Consumer<String> out, Waiting waiting) {
        this.api = api;
        this.out = out;
        this.waiting = waiting;
    }

    /// Pairs the observers of a category into teams, unless there are teams.
    ///
    /// @param kind LTO or STO
    /// @param observers how many must be known to deployment first, as it learns of them by events
    public void pair(String kind, int observers) throws IOException, InterruptedException {
        int teams = api.all(User.COORDINATOR, "/teams?kind=" + kind).size();
        if (teams > 0) {
            out.accept("%s teams  %,d are there".formatted(kind, teams));
            return;
        }
        Map<String, Object> dryRun = Map.of("kind", kind, "dryRun", true);
        waiting.until(
                "deployment knows %d observers of category %s".formatted(observers, kind),
                Duration.ofMinutes(2),
                () -> api.post(User.COORDINATOR, "/team-pairings", dryRun)
                                .path("paired")
                                .asInt()
                        >= observers);
        JsonNode made = api.post(User.COORDINATOR, "/team-pairings", Map.of("kind", kind, "dryRun", false));
        out.accept("%s teams  %,d made, %,d observers paired, %,d not"
                .formatted(
                        kind,
                        made.path("teams").isArray()
                                ? made.path("teams").size()
                                : made.path("teams").asInt(),
                        made.path("paired").asInt(),
                        made.path("unpaired").size()));
    }

    /// Plans the day of every team, unless it is planned.
    public void plan() throws IOException, InterruptedException {
        if (!api.get(User.COORDINATOR, "/expected-reports?limit=1")
                .path("items")
                .isEmpty()) {
            out.accept("plan  is there");
            return;
        }
        JsonNode plan = api.post(
                User.COORDINATOR,
                "/assignment-plans",
                Map.of("dryRun", false, "minVisits", 8, "maxVisits", 10, "tabulations", 75));
        out.accept("plan  %,d teams: %,d openings, %,d visits, %,d counts, %,d tabulations, %,.0f km"
                .formatted(
                        plan.path("teams").asInt(),
                        plan.path("openings").asInt(),
                        plan.path("visits").asInt(),
                        plan.path("counts").asInt(),
                        plan.path("tabulations").asInt(),
                        plan.path("kilometres").asDouble()));
    }

    /// Routes of all teams.
    public List<Route> routes() throws IOException, InterruptedException {
        List<Route> routes = new ArrayList<>();
        for (JsonNode item : api.all(User.COORDINATOR, "/assignments")) {
            List<Stop> stops = new ArrayList<>();
            for (JsonNode stop : item.path("stops")) {
                stops.add(new Stop(
                        stop.path("visit").asInt(),
                        Purpose.valueOf(stop.path("purpose").asText()),
                        stop.path("stationCode").isTextual()
                                ? stop.path("stationCode").asText()
                                : null,
                        stop.path("commissionCode").asText()));
            }
            routes.add(new Route(
                    item.path("teamCode").asText(), item.path("areaCode").asText(), stops));
        }
        return routes;
    }

    /// Reports that the plan asks for.
    public List<ExpectedReport> expectedReports() throws IOException, InterruptedException {
        List<ExpectedReport> reports = new ArrayList<>();
        for (JsonNode item : api.all(User.COORDINATOR, "/expected-reports")) {
            if (!item.path("withdrawn").asBoolean()) {
                Purpose purpose = Purpose.valueOf(item.path("purpose").asText());
                String place = purpose == Purpose.TABULATION ? "commissionCode" : "stationCode";
                reports.add(new ExpectedReport(purpose, item.path(place).asText()));
            }
        }
        return reports;
    }

    /// One observer of every STO team, who carries its phone: team code to observer code.
    public Map<String, String> carriers() throws IOException, InterruptedException {
        Map<String, String> carriers = new java.util.TreeMap<>();
        for (JsonNode team : api.all(User.COORDINATOR, "/teams?kind=STO")) {
            String code = team.path("code").asText();
            carriers.put(code, team.path("members").path(0).path("observerCode").asText());
        }
        return carriers;
    }
}
