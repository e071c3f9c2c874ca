package org.scrutineer.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A file that names one process, for those who come after the process that started it. It also says when the process
/// started, because process ids are used again; a file that was left behind is therefore harmless.
///
/// @param file need not exist
public record PidFile(Path file) {

    /// The file of the process that writes to a log: beside it, with the ending `.pid`.
    public static PidFile besideLog(Path log) {
        var name = log.getFileName().toString();
        var bare = name.endsWith(".log") ? name.substring(0, name.length() - ".log".length()) : name;
        return new PidFile(log.resolveSibling(bare + ".pid"));
    }

    /// Writes a process down, in the place of an earlier one.
    ///
    /// @throws StartFailure when the file cannot be written
    public void write(ProcessHandle process) {
        try {
            Files.writeString(file, process.pid() + " " + startOf(process));
        } catch (IOException e) {
            throw new StartFailure("The file %s cannot be written.".formatted(file), e);
        }
    }

    /// The process, when it is alive and still the same one.
    public Optional<ProcessHandle> find() {
        try {
            var words = Files.readString(file).strip().split(" ");
            if (words.length != 2 || !words[0].matches("\\d+")) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(process -> startOf(process).equals(words[1]));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StartFailure("The file %s cannot be read.".formatted(file), e);
        }
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("-");
    }

    /// Removes the file.
    public void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StartFailure("The file %s cannot be removed.".formatted(file), e);
        }
    }
}
