package org.scrutineer.findings.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Bytes on their way in: in memory while they are few, on disk when they are many; hashed as they come. For one
/// thread. Must be closed: closing removes what was not kept.
public final class Incoming extends OutputStream {

    /// Bytes; what is longer goes to disk while it comes.
    public static final int MOST_IN_MEMORY = 64 * 1024;

    private final Path folder;
    private final MessageDigest digest = Digests.newSha256();
    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable FileChannel channel;
    private long size;
    private @Nullable String sha256;

    Incoming(Path folder) {
        this.folder = folder;
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        digest.update(bytes, offset, length);
        size += length;
        if (channel == null && size <= MOST_IN_MEMORY) {
            memory.write(bytes, offset, length);
            return;
        }
        writeFully(spilled(), ByteBuffer.wrap(bytes, offset, length));
    }

    /// How many bytes came.
    public long size() {
        return size;
    }

    /// Lower-case hex; nothing may be written after this.
    public String sha256() {
        if (sha256 == null) {
            sha256 = Digests.hex(digest.digest());
        }
        return sha256;
    }

    /// The complete file, on disk for good though not yet in its place.
    Path onDisk() throws IOException {
        FileChannel open = spilled();
        open.force(true);
        open.close();
        if (file == null) {
            throw new IllegalStateException("Closed already");
        }
        return file;
    }

    private FileChannel spilled() throws IOException {
        if (channel == null) {
            file = folder.resolve(UUID.randomUUID() + ".part");
            channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            writeFully(channel, ByteBuffer.wrap(memory.toByteArray()));
            memory = new ByteArrayOutputStream(0);
        }
        return channel;
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            io.quarkus.logging.Log.warnf("A temporary file stays behind: %s", e.toString());
        }
    }
}
