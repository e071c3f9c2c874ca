package org.scrutineer.findings.attachment;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.scrutineer.findings.FindingsConfig;

/// Files by the SHA-256 of their content, on local disk: `ab/cd/abcd…`. Written to a temporary file, fsynced, moved;
/// then their folder is fsynced. After [#store] a power cut does not lose them.
@Startup
@ApplicationScoped
public class ContentStore {

    private static final Duration OLDEST_UPLOAD = Duration.ofDays(1);
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path root;
    private final Path incoming;

    ContentStore(FindingsConfig config, Clock clock) {
        this.root = config.attachmentsDirectory().toAbsolutePath();
        this.incoming = root.resolve("incoming");
        try {
            Files.createDirectories(incoming);
            removeLeftovers(clock.instant().minus(OLDEST_UPLOAD));
        } catch (IOException e) {
            throw new UncheckedIOException("Attachments directory cannot be written", e);
        }
    }

    /// What a crash left behind; no upload takes that long.
    private void removeLeftovers(Instant olderThan) throws IOException {
        try (var files = Files.newDirectoryStream(incoming, "*.part")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(olderThan)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /// A place for bytes that are still coming in.
    public Incoming receive() {
        return new Incoming(incoming);
    }

    /// Keeps what came in; the same content again is not written twice.
    public StoredFile store(Incoming received) {
        String sha256 = received.sha256();
        try {
            Path target = path(sha256);
            if (Files.notExists(target)) {
                Path folder = folder(sha256);
                Files.createDirectories(folder);
                Files.move(received.onDisk(), target, StandardCopyOption.ATOMIC_MOVE);
                sync(folder);
                sync(root.resolve(sha256.substring(0, 2)));
                sync(root);
            }
            return new StoredFile(sha256, received.size());
        } catch (IOException e) {
            throw new UncheckedIOException("An attachment cannot be stored", e);
        } finally {
            received.close();
        }
    }

    /// Where a stored file is, for reading.
    ///
    /// @param sha256 lower-case hex
    public Path path(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256");
        }
        return folder(sha256).resolve(sha256);
    }

    private Path folder(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
