package org.scrutineer.local;

import java.util.Scanner;
import org.scrutineer.local.process.StartFailure;
import org.scrutineer.local.stack.RunningStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "reset", description = "Delete all data of the local stack.")
final class ResetCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        var settings = Main.settings();
        if (!yes) {
            out.print("Delete every mission, finding, password and log in %s? [y/N] ".formatted(settings.home()));
            out.flush();
            var answers = new Scanner(System.in, java.nio.charset.StandardCharsets.UTF_8);
            if (!answers.hasNextLine() || !answers.nextLine().strip().equalsIgnoreCase("y")) {
                throw new StartFailure("Nothing was deleted.");
            }
        }
        new RunningStack(settings).delete();
        out.println("Deleted.");
    }
}
