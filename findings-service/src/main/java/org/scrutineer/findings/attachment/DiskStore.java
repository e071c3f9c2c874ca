package org.scrutineer.findings.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.scrutineer.findings.FindingsConfig;

/// A store on local disk. Written to a temporary file, fsynced, moved; then its folders are fsynced. For what
/// must be a file of this machine it can be asked for by its class, whichever store attachments are kept in.
@ApplicationScoped
@Typed(DiskStore.class)
public class DiskStore implements ContentStore {

    private static final Duration OLDEST_UPLOAD = Duration.ofDays(1);

    private final Path root;
    private final Path incoming;

    @Inject
    DiskStore(FindingsConfig config, Clock clock) {
        this(config.attachmentsDirectory(), clock.instant());
    }

    DiskStore(Path folder, Instant now) {
        this.root = folder.toAbsolutePath();
        this.incoming = root.resolve("incoming");
        try {
            Files.createDirectories(incoming);
            removeLeftovers(now.minus(OLDEST_UPLOAD));
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

    @Override
    public Incoming receive() {
        return new Incoming(incoming);
    }

    @Override
    public StoredFile store(Incoming received) {
        String sha256 = received.sha256();
        Path target = path(sha256);
        Path folder = target.resolveSibling(".").normalize();
        try {
            if (Files.notExists(target)) {
                Files.createDirectories(folder);
                Files.move(received.onDisk(), target, StandardCopyOption.ATOMIC_MOVE);
                sync(folder);
                sync(folder.resolve("..").normalize());
                sync(root);
            }
            return new StoredFile(sha256, received.size());
        } catch (IOException e) {
            throw new UncheckedIOException("An attachment cannot be stored", e);
        } finally {
            received.close();
        }
    }

    @Override
    public InputStream open(String sha256, long from) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(path(sha256), StandardOpenOption.READ);
        return Channels.newInputStream(channel.position(from));
    }

    /// Where a stored file is, for reading.
    ///
    /// @param sha256 lower-case hex
    public Path path(String sha256) {
        return root.resolve(ContentPath.of(sha256));
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
