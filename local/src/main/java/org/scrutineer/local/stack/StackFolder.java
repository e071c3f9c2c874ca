package org.scrutineer.local.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.scrutineer.local.process.StartFailure;

/// The folder of a stack while this process runs one in it. The lock is the operating system's: it is gone when the
/// process is, however it ended.
final class StackFolder {

    /// Less than this and PostgreSQL or Kafka would soon stop in the middle of something.
    private static final long LEAST_FREE_BYTES = 1L << 30;

    private final FileChannel lock;
    private final StackSettings settings;

    private StackFolder(FileChannel lock, StackSettings settings) {
        this.lock = lock;
        this.settings = settings;
    }

    /// Takes the folder, ends what a killed stack left running in it, and looks whether a start can succeed.
    static StackFolder take(StackSettings settings) {
        FileChannel lock = null;
        try {
            Files.createDirectories(settings.run());
            requireSpace(settings);
            lock = lock(settings).orElseThrow(() -> alreadyRunning(settings));
            var left = Leftovers.end(settings);
            if (!left.isEmpty()) {
                settings.progress().accept("ended what an earlier start had left behind: " + String.join(", ", left));
            }
            requirePorts(settings);
            settings.watcher().write(ProcessHandle.current());
            Files.writeString(settings.run().resolve("url"), settings.publicUrl());
            return new StackFolder(lock, settings);
        } catch (IOException e) {
            close(lock);
            throw new StartFailure("The folder %s cannot be used: %s.".formatted(settings.home(), e.getMessage()), e);
        } catch (StartFailure e) {
            close(lock);
            throw e;
        }
    }

    /// Takes the lock if nobody has it.
    static Optional<FileChannel> lock(StackSettings settings) throws IOException {
        var channel =
                FileChannel.open(settings.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            return Optional.empty();
        }
        channel.close();
        return Optional.empty();
    }

    private static void close(@org.jspecify.annotations.Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new StartFailure("The lock cannot be given back: %s.".formatted(e.getMessage()), e);
            }
        }
    }

    private static StartFailure alreadyRunning(StackSettings settings) {
        var process = settings.watcher()
                .find()
                .map(handle -> ", process " + handle.pid())
                .orElse("");
        return new StartFailure("Scrutineer is already running in %s (%s%s); stop it with ./scrutineer down."
                .formatted(settings.home(), settings.publicUrl(), process));
    }

    private static void requireSpace(StackSettings settings) throws IOException {
        var free = Files.getFileStore(settings.home()).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new StartFailure("The disk that holds %s has only %d MB free; at least %d MB are needed."
                    .formatted(settings.home(), free >> 20, LEAST_FREE_BYTES >> 20));
        }
    }

    private static void requirePorts(StackSettings settings) {
        settings.ports().firstTaken(settings.bind()).ifPresent(taken -> {
            throw new StartFailure(
                    "Port %d, which %s needs, is taken by another program; set SCRUTINEER_PORT to the first of nine free ports."
                            .formatted(taken.getValue(), taken.getKey()));
        });
    }

    /// Gives the folder back.
    void release() {
        settings.watcher().remove();
        close(lock);
    }
}
