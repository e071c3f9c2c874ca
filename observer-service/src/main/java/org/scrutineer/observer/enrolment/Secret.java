package org.scrutineer.observer.enrolment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/// A random credential at the moment it is made: shown once, then only its hash is left. The hash is a plain SHA-256
/// because the secret is random; a slow hash protects guessable passwords, and nobody guesses 128 bits.
///
/// @param value lower-case hex
public record Secret(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final int CODE_BYTES = 16;

    /// 256 bits as 64 characters: the length and alphabet ODK Collect's URL form wants.
    public static Secret token() {
        return random(TOKEN_BYTES);
    }

    /// 128 bits as 32 characters: short enough to be typed when the camera fails.
    static Secret code() {
        return random(CODE_BYTES);
    }

    private static Secret random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return new Secret(HexFormat.of().formatHex(random));
    }

    public String hash() {
        return hashOf(value);
    }

    /// @return SHA-256, lower-case hex
    static String hashOf(String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Secret[withheld]";
    }
}
