package org.scrutineer.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.scrutineer.local.stack.LocalStack;
import org.scrutineer.rehearsal.Progress;
import org.scrutineer.rehearsal.Rehearsal;
import org.scrutineer.rehearsal.RehearsalSettings;
import org.scrutineer.rehearsal.phone.Patience;
import org.scrutineer.rehearsal.staff.DeviceSteps;
import org.scrutineer.rehearsal.staff.StaffApi;
import org.scrutineer.rehearsal.staff.TeamSteps;
import org.scrutineer.rehearsal.staff.Waiting;

/// The mission that a benchmark needs: the kit's, set up by a small rehearsal, and one device of a team.
final class BenchmarkMission {

    private static final double A_FEW_TEAMS = 0.02;

    private final LocalStack stack;
    private final Path output;

    BenchmarkMission(LocalStack stack, Path output) {
        this.stack = stack;
        this.output = output;
    }

    /// @return the address that is typed into the phone
    URI enrolledDevice() throws IOException, InterruptedException {
        URI frontDoor = URI.create(stack.baseUrl());
        RehearsalSettings settings = RehearsalSettings.standard(frontDoor, output)
                .withScale(A_FEW_TEAMS)
                .withDay(Duration.ZERO);
        Rehearsal.run(settings, new Silent());
        try (HttpClient http = HttpClient.newHttpClient()) {
            Patience patience = new Patience(Duration.ofMinutes(1), () -> {});
            StaffApi api = new StaffApi(http, frontDoor, settings.missionId(), patience, InstantSource.system());
            Map<String, String> carriers = new TeamSteps(api, line -> {}, new Waiting()).carriers();
            Map.Entry<String, String> anyTeam = carriers.entrySet().iterator().next();
            return new DeviceSteps(api)
                    .enrol(Map.of(anyTeam.getKey(), anyTeam.getValue()))
                    .values()
                    .iterator()
                    .next();
        }
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
