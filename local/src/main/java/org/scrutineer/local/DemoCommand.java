package org.scrutineer.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.scrutineer.local.stack.RunningStack;
import org.scrutineer.local.stack.StackSettings;
import org.scrutineer.rehearsal.RehearsalCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description =
                "Play a whole election day through the real interfaces. Uses the stack that runs; otherwise starts"
                        + " one and stops it at the end. The data are kept for ./scrutineer up.")
final class DemoCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--stay", description = "Keep the stack up when the day is over, until Ctrl-C.")
    private boolean stay;

    @Parameters(arity = "0..*", description = "Options of the rehearsal after --; -- --help lists them.")
    private List<String> options = new ArrayList<>();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var settings = Main.settings().telling(out::println);
        if (options.contains("--help")) {
            return rehearse(settings, settings.publicUrl());
        }
        var running = new RunningStack(settings).url();
        if (running.isPresent()) {
            return rehearse(settings, running.get());
        }
        var code = new AtomicInteger();
        ForegroundStack.run(settings, stack -> {
            code.set(rehearse(settings, stack.baseUrl()));
            if (code.get() == 0 && stay) {
                out.println();
                out.println(UpCommand.welcome(settings, stack));
                out.flush();
                UpCommand.stayUntilInterrupted();
            } else if (code.get() == 0) {
                out.println();
                out.println("All of it stays in %s; ./scrutineer up brings it back.".formatted(settings.home()));
            }
        });
        return code.get();
    }

    private int rehearse(StackSettings settings, String url) {
        var arguments = new ArrayList<>(options);
        addUnlessGiven(arguments, "--url", url);
        addUnlessGiven(
                arguments, "--output", settings.home().resolve("rehearsal").toString());
        var line = spec.commandLine();
        return RehearsalCommand.execute(line.getOut(), line.getErr(), arguments);
    }

    private static void addUnlessGiven(List<String> arguments, String name, String value) {
        if (arguments.stream().noneMatch(given -> given.equals(name) || given.startsWith(name + "="))) {
            arguments.addAll(List.of(name, value));
        }
    }
}
