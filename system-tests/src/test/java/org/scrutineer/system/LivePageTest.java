package org.scrutineer.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The live page in a real browser, against the real stack, compared with the API by the console's own check.
class LivePageTest {

    private final RunningMission mission = RunningMission.get();

    @Test
    void showsWhatTheApiSays() throws IOException, InterruptedException {
        Path console = RunningMission.REPOSITORY.resolve("console");
        Path picture = RunningMission.REPOSITORY.resolve("system-tests/target/live-page.png");
        ProcessBuilder browser = new ProcessBuilder("node", "e2e/live-page.mjs")
                .directory(console.toFile())
                .redirectErrorStream(true);
        browser.environment()
                .putAll(Map.of(
                        "BASE_URL", mission.stack.baseUrl(),
                        "USER", "head",
                        "PASSWORD", "head-demo",
                        "MISSION", mission.settings.missionId(),
                        "OUT", picture.toString()));
        Process process = browser.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(Files.size(picture)).isGreaterThan(10_000);
    }
}
