package org.scrutineer.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.scrutineer.local.process.StartFailure;
import org.scrutineer.local.stack.LocalStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "Show the end of a server's log.")
final class LogsCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "SERVICE",
            description = "observer-service, deployment-service, findings-service,"
                    + " reporting-service, keycloak, kafka, postgres or front-door")
    @SuppressWarnings("NullAway.Init")
    private String server;

    @Option(
            names = {"-f", "--follow"},
            description = "Stay and show what is added, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            description = "How many lines (default: ${DEFAULT-VALUE}).")
    private int lines = 100;

    @Override
    public Integer call() {
        var known = new ArrayList<>(LocalStack.SERVERS);
        known.add(LocalStack.FRONT_DOOR);
        if (!known.contains(server)) {
            throw new StartFailure(
                    "There is no server named %s; there are %s.".formatted(server, String.join(", ", known)));
        }
        var log = Main.settings().home().resolve("logs").resolve(server + ".log");
        if (!Files.exists(log)) {
            throw new StartFailure("%s has not logged anything yet (%s does not exist).".formatted(server, log));
        }
        var line = new ArrayList<>(List.of("tail", "-n", Integer.toString(lines)));
        if (follow) {
            line.add("-F");
        }
        line.add(log.toString());
        try {
            return new ProcessBuilder(line).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new StartFailure("The program tail is missing: %s.".formatted(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }
}
