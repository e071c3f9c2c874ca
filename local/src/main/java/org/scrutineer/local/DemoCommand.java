package org.scrutineer.local;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import org.scrutineer.local.process.StartFailure;
import org.scrutineer.local.stack.RunningStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = "Play a whole election day through the real interfaces; starts the stack when none runs.")
final class DemoCommand implements Runnable {

    private static final String REHEARSAL = "org.scrutineer.rehearsal.Rehearsal";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /// Whatever the rehearsal understands; `./scrutineer demo -- --help` lists it.
    @Parameters(arity = "0..*", description = "Options of the rehearsal, after --.")
    private List<String> options = new ArrayList<>();

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        var settings = Main.settings().telling(out::println);
        var running = new RunningStack(settings).url();
        if (running.isPresent()) {
            rehearse(running.get());
            return;
        }
        ForegroundStack.run(settings, stack -> {
            rehearse(stack.baseUrl());
            out.println();
            out.println(UpCommand.welcome(settings, stack));
            out.flush();
            UpCommand.stayUntilInterrupted();
        });
    }

    private void rehearse(String url) {
        var arguments = new ArrayList<>(List.of("--url", url));
        arguments.addAll(options);
        try {
            Class.forName(REHEARSAL).getMethod("main", String[].class).invoke(null, (Object)
                    arguments.toArray(String[]::new));
        } catch (InvocationTargetException e) {
            throw new StartFailure("The rehearsal failed: %s.".formatted(e.getCause()), e);
        } catch (ReflectiveOperationException e) {
            throw new StartFailure("There is no rehearsal in this build.", e);
        }
    }
}
