package org.scrutineer.local.stack;

import java.time.Duration;
import java.util.List;
import org.scrutineer.local.process.PidFile;
import org.scrutineer.local.process.Signals;

/// Servers that still run although the process that watched them was killed.
final class Leftovers {

    private Leftovers() {}

    /// Ends them in the order in which a stack is stopped.
    ///
    /// @return their names
    static List<String> end(StackSettings settings) {
        return LocalStack.SERVERS.stream()
                .filter(server -> end(server, settings.pidFile(server)))
                .toList();
    }

    private static boolean end(String server, PidFile file) {
        var found = file.find();
        found.ifPresent(process -> {
            if (server.equals(LocalStack.POSTGRES)) {
                Signals.interrupt(process.pid());
            } else {
                process.destroy();
            }
            if (!Signals.awaitEnd(process, Duration.ofSeconds(20))) {
                process.destroyForcibly();
                Signals.awaitEnd(process, Duration.ofSeconds(5));
            }
        });
        return found.isPresent();
    }
}
