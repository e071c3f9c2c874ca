package org.scrutineer.local;

import org.scrutineer.local.stack.RunningStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "down", description = "Stop the stack that runs, from another terminal.")
final class DownCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        out.println(new RunningStack(Main.settings().telling(out::println)).stop());
    }
}
