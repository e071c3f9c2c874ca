package org.scrutineer.local;

import java.util.concurrent.Callable;
import org.scrutineer.local.stack.RunningStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "status", description = "Say what runs; exit code 0 when all of it is ready, 1 otherwise.")
final class StatusCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var stack = new RunningStack(Main.settings());
        var url = stack.url();
        if (url.isEmpty()) {
            out.println(
                    "Scrutineer is not running in %s.".formatted(Main.settings().home()));
            return 1;
        }
        out.println("Scrutineer at " + url.get());
        var servers = stack.servers();
        for (var server : servers) {
            out.println("  %-20s %-9s %-12s %s"
                    .formatted(
                            server.name(),
                            server.ready() ? "ready" : "not ready",
                            server.pid() == 0 ? "" : "pid " + server.pid(),
                            "port " + server.port()));
        }
        return servers.stream().allMatch(RunningStack.Status::ready) ? 0 : 1;
    }
}
