package org.scrutineer.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scrutineer.local.stack.LocalStack;
import org.scrutineer.rehearsal.Progress;
import org.scrutineer.rehearsal.Rehearsal;
import org.scrutineer.rehearsal.RehearsalSettings;
import org.scrutineer.rehearsal.day.Places;
import org.scrutineer.rehearsal.day.Route;
import org.scrutineer.rehearsal.kit.Purpose;
import org.scrutineer.rehearsal.kit.Station;
import org.scrutineer.rehearsal.phone.Patience;
import org.scrutineer.rehearsal.staff.DeviceSteps;
import org.scrutineer.rehearsal.staff.StaffApi;
import org.scrutineer.rehearsal.staff.TeamSteps;
import org.scrutineer.rehearsal.staff.User;
import org.scrutineer.rehearsal.staff.Waiting;

/// The mission that a benchmark needs: the kit's, set up by a small rehearsal, and phones of its teams.
final class BenchmarkMission {

    private static final String OTHER_DAYS = "S3";
    private static final double A_FEW_TEAMS = 0.02;

    private final LocalStack stack;
    private final Path output;
    private final Places places = Places.ofTheKit();

    BenchmarkMission(LocalStack stack, Path output) {
        this.stack = stack;
        this.output = output;
    }

    /// The phone of a team that waits for visits.
    ///
    /// @param submission where it posts its forms, at findings-service itself
    record TeamPhone(URI submission, VisitForms forms) {}

    /// Sets the mission up.
    ///
    /// @param most how many teams get a phone
    List<TeamPhone> phones(int most) throws IOException, InterruptedException {
        URI frontDoor = URI.create(stack.baseUrl());
        RehearsalSettings settings = RehearsalSettings.standard(frontDoor, output)
                .withScale(A_FEW_TEAMS)
                .withDay(Duration.ZERO);
        Rehearsal.run(settings, new Silent());
        try (HttpClient http = HttpClient.newHttpClient()) {
            Patience patience = new Patience(Duration.ofMinutes(1), () -> {});
            StaffApi api = new StaffApi(http, frontDoor, settings.missionId(), patience, InstantSource.system());
            allowManyDays(api);
            TeamSteps teams = new TeamSteps(api, line -> {}, new Waiting());
            Map<String, String> carriers = teams.carriers();
            carriers.keySet().retainAll(carriers.keySet().stream().limit(most).toList());
            Map<String, URI> addresses = new DeviceSteps(api).enrol(carriers);
            return teams.routes().stream()
                    .flatMap(route ->
                            Stream.ofNullable(addresses.get(route.teamCode())).map(address -> phone(route, address)))
                    .toList();
        }
    }

    /// No team is in two places at once, so what a day has no time for goes on on the days after. The rule for forms of
    /// other days would flag nearly every one of them, as no rule does in a mission.
    private static void allowManyDays(StaffApi api) throws IOException, InterruptedException {
        int version = api.get(User.ANALYST, "/rules/%s/versions".formatted(OTHER_DAYS))
                .path(0)
                .path("version")
                .asInt();
        api.command(User.ANALYST, "/rules/%s/versions/%d/retire".formatted(OTHER_DAYS, version));
    }

    private TeamPhone phone(Route route, URI address) {
        List<Station> stations = route.stops().stream()
                .filter(stop -> stop.purpose() == Purpose.VOTING)
                .map(stop -> places.stations().get(stop.stationCode()))
                .toList();
        URI submission = URI.create(stack.serviceUrl(LocalStack.FINDINGS) + address.getRawPath() + "/submission");
        return new TeamPhone(submission, new VisitForms(route.teamCode(), stations, places));
    }

    /// The table is what a benchmark has to say.
    private static final class Silent implements Progress {
        @Override
        public void step(String title) {}

        @Override
        public void note(String text) {}

        @Override
        public void tick(String text) {}
    }
}
