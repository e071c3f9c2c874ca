package org.scrutineer.rehearsal.answers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.SplittableRandom;
import java.util.UUID;

/// Everything that is drawn comes from one seed and the name of what is drawn, so that the order in which things are
/// asked never matters and the same seed gives the same bytes.
public final class Seeds {

    private final long seed;

    public Seeds(long seed) {
        this.seed = seed;
    }

    /// A source of chance of its own for this name.
    public SplittableRandom random(String... name) {
        return new SplittableRandom(ByteBuffer.wrap(digest(name)).getLong());
    }

    /// An identifier for this name; version 8 bits, as its content is our own.
    public UUID uuid(String... name) {
        ByteBuffer bytes = ByteBuffer.wrap(digest(name));
        long high = bytes.getLong() & 0xffffffffffff0fffL | 0x8000L;
        long low = bytes.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private byte[] digest(String... name) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).flip());
            for (String part : name) {
                sha.update(part.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
