package org.scrutineer.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Starts a program in a session of its own. A terminal sends Ctrl-C to every process of the session; servers that got
/// it directly would end all at once, the database before those who write to it.
final class OwnSession {

    private static final List<String> PREFIX = choose();

    private OwnSession() {}

    static List<String> of(List<String> command) {
        var line = new ArrayList<>(PREFIX);
        line.addAll(command);
        return line;
    }

    /// `setsid` is everywhere on Linux and missing on macOS, which in turn has Perl. Both keep the process id.
    private static List<String> choose() {
        return onPath("setsid")
                .map(program -> List.of(program))
                .or(() -> onPath("perl")
                        .map(program -> List.of(program, "-e", "use POSIX; POSIX::setsid(); exec @ARGV", "--")))
                .orElse(List.of());
    }

    private static Optional<String> onPath(String program) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        return List.of(path.split(":")).stream()
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
