package org.scrutineer.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scrutineer.local.process.PidFile;
import org.scrutineer.local.stack.LocalStack;
import org.scrutineer.local.stack.RunningStack;
import org.scrutineer.local.stack.StackSettings;
import org.scrutineer.local.stack.StandInService;

/// The command `up` as a process of its own, ended in the middle of its start.
class ForegroundStackTest {

    @TempDir
    Path folder;

    private StackSettings settings;
    private Process command;

    @BeforeEach
    void startAndWaitUntilServersAreStarting() throws IOException {
        StandInService.installAll(folder.resolve("repository"));
        settings = StackSettings.besideOthers(folder.resolve("repository"), folder.resolve("home"));
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Dscrutineer.repository=" + settings.repository(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "up")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("up.out").toFile());
        builder.environment().put("SCRUTINEER_HOME", settings.home().toString());
        builder.environment()
                .put("SCRUTINEER_PORT", Integer.toString(settings.ports().frontDoor()));
        command = builder.start();
        await().atMost(Duration.ofMinutes(5))
                .until(() -> !command.isAlive() || servers().size() >= 2);
        assertThat(command.isAlive())
                .as(Files.readString(folder.resolve("up.out")))
                .isTrue();
    }

    @AfterEach
    void leaveNothingBehind() {
        command.destroyForcibly();
        new RunningStack(settings).stop();
    }

    @Test
    void stopsWhatItStartedWhenItIsAskedToEnd() throws Exception {
        var started = servers();

        command.destroy();

        assertThat(command.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(started).as(Files.readString(folder.resolve("up.out"))).noneMatch(ProcessHandle::isAlive);
        assertThat(servers()).isEmpty();
        assertThat(Files.readString(folder.resolve("up.out")))
                .contains("Stopped; the data are kept")
                .doesNotContain("Exception");
    }

    @Test
    void isTidiedUpByTheNextCommandWhenItWasKilled() throws Exception {
        command.destroyForcibly().waitFor();
        var left = servers();
        assertThat(left).isNotEmpty();

        assertThat(new RunningStack(settings).stop()).isEqualTo("Stopped.");

        assertThat(left).noneMatch(ProcessHandle::isAlive);
    }

    private List<ProcessHandle> servers() {
        return LocalStack.SERVERS.stream()
                .map(server -> PidFile.besideLog(settings.home().resolve("logs/" + server + ".log")))
                .flatMap(file -> file.find().stream())
                .toList();
    }
}
