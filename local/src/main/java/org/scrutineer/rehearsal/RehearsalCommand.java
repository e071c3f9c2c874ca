package org.scrutineer.rehearsal;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./scrutineer demo`: a rehearsal on the running stack.
///
/// Exit code 0 when every reported figure is what was sent, 1 when not, 2 when the rehearsal could not run, 130 when it
/// was stopped.
@Command(
        name = "scrutineer demo --",
        mixinStandardHelpOptions = true,
        description = {
            "Rehearses election day on the running stack and checks every reported figure.",
            "The same seed may be run again on the same data: everything is absorbed as duplicates."
        })
public final class RehearsalCommand implements Callable<Integer> {

    private static final int STOPPED = 130;
    private static final Duration SIMULATED = Duration.ofHours(20).plusMinutes(30);

    @Option(
            names = "--url",
            description = "front door, default ${DEFAULT-VALUE}",
            defaultValue = "http://localhost:${env:SCRUTINEER_PORT:-8080}")
    private URI url = URI.create("http://localhost:8080");

    @Option(names = "--seed", description = "what is drawn, default ${DEFAULT-VALUE}", defaultValue = "20221120")
    private long seed;

    @Option(names = "--minutes", description = "real minutes that election day takes, default 2")
    private @Nullable Double minutes;

    @Option(names = "--speed", description = "times faster than reality, instead of --minutes")
    private @Nullable Double speed;

    @Option(
            names = "--scale",
            description = "share of the teams that take part, default ${DEFAULT-VALUE}",
            defaultValue = "1")
    private double scale;

    @Option(names = "--breaking-network", description = "break every connection of the phones at some byte")
    private boolean breakingNetwork;

    @Option(
            names = "--output",
            description = "folder for the statement, default ${DEFAULT-VALUE}",
            defaultValue = "${env:SCRUTINEER_HOME:-.scrutineer}/rehearsal")
    private Path output = Path.of(".scrutineer/rehearsal");

    @Spec
    private @Nullable CommandSpec spec;

    /// Runs the command in this process.
    ///
    /// @param arguments options, for example `--url http://localhost:8080 --minutes 5`
    /// @return the exit code
    public static int execute(PrintWriter out, PrintWriter err, List<String> arguments) {
        return new CommandLine(new RehearsalCommand())
                .setOut(out)
                .setErr(err)
                .execute(arguments.toArray(String[]::new));
    }

    @Override
    public Integer call() {
        CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
        if (!(scale > 0 && scale <= 1)) {
            throw new CommandLine.ParameterException(line, "--scale must be above 0 and at most 1");
        }
        ConsoleProgress out = new ConsoleProgress(line.getOut());
        Thread self = Thread.currentThread();
        Thread onCtrlC = new Thread(() -> stop(self), "rehearsal-stop");
        Runtime.getRuntime().addShutdownHook(onCtrlC);
        try {
            RehearsalSettings settings = RehearsalSettings.standard(url, output)
                    .withSeed(seed)
                    .withScale(scale)
                    .withDay(day())
                    .withBreakingNetwork(breakingNetwork);
            out.step("Watch it live");
            out.note("%s  sign in as head / head-demo".formatted(url));
            RehearsalResult result = Rehearsal.run(settings, out);
            return result.equal() ? CommandLine.ExitCode.OK : 1;
        } catch (RehearsalFailed e) {
            line.getErr().println("The rehearsal could not go on. " + e.getMessage());
            return 2;
        } catch (InterruptedException e) {
            line.getErr().println("Stopped. What was accepted stays; run it again with the same seed to go on.");
            return STOPPED;
        } finally {
            forget(onCtrlC);
        }
    }

    private Duration day() {
        if (speed != null) {
            return Duration.ofMillis((long) (SIMULATED.toMillis() / Math.max(speed, 1)));
        }
        return Duration.ofMillis((long) (Math.max(minutes == null ? 2 : minutes, 0) * 60_000));
    }

    /// Lets the phones put their requests down before the process ends.
    private static void stop(Thread rehearsal) {
        rehearsal.interrupt();
        try {
            rehearsal.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, which is what the hook was for.
            Thread.currentThread().interrupt();
        }
    }
}
