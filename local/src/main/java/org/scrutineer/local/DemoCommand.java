package org.scrutineer.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.scrutineer.local.stack.RunningStack;
import org.scrutineer.rehearsal.RehearsalCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = "Play a whole election day through the real interfaces; starts the stack when none runs.")
final class DemoCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /// Whatever the rehearsal understands; `./scrutineer demo -- --help` lists it.
    @Parameters(arity = "0..*", description = "Options of the rehearsal, after --.")
    private List<String> options = new ArrayList<>();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var settings = Main.settings().telling(out::println);
        var running = new RunningStack(settings).url();
        if (running.isPresent()) {
            return rehearse(running.get());
        }
        var exitCode = new AtomicInteger();
        ForegroundStack.run(settings, stack -> {
            exitCode.set(rehearse(stack.baseUrl()));
            out.println();
            out.println(UpCommand.welcome(settings, stack));
            out.flush();
            UpCommand.stayUntilInterrupted();
        });
        return exitCode.get();
    }

    private int rehearse(String url) {
        var arguments = new ArrayList<>(List.of("--url", url));
        arguments.addAll(options);
        return RehearsalCommand.execute(
                spec.commandLine().getOut(), spec.commandLine().getErr(), arguments);
    }
}
