package org.scrutineer.local;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.scrutineer.local.process.StartFailure;
import org.scrutineer.local.stack.StackSettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The entry point of the script `scrutineer`, which has built what is needed and names the work tree in the system
/// property `scrutineer.repository`.
@Command(
        name = "scrutineer",
        description = "The whole platform on this machine.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            ResetCommand.class,
            DemoCommand.class,
            VerifyCommand.class,
            BenchCommand.class
        })
public final class Main {

    Main() {}

    /// Runs one command and ends with its exit code: 0 when all went well, 1 for a sentence on standard error, 2 for
    /// a command that does not exist.
    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        var line = new CommandLine(new Main());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((exception, command, result) -> {
            if (exception instanceof StartFailure failure) {
                command.getErr().println(failure.getMessage());
                return 1;
            }
            throw exception;
        });
        return line;
    }

    static Path repository() {
        return Path.of(
                Optional.ofNullable(System.getProperty("scrutineer.repository")).orElse("."));
    }

    static StackSettings settings() {
        return StackSettings.of(repository(), System.getenv());
    }
}
