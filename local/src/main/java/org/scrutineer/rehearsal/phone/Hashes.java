package org.scrutineer.rehearsal.phone;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Hashes in lower-case hex.
public final class Hashes {

    private Hashes() {}

    /// MD5 is what OpenRosa lists name; it protects against broken downloads, not against people.
    static String md5(byte[] bytes) {
        return hex("MD5", bytes);
    }

    /// As OpenRosa lists write it: `md5:` and hex.
    static String openRosa(byte[] bytes) {
        return "md5:" + md5(bytes);
    }

    /// SHA-256 as the platform names attachments and cuts.
    public static String sha256(byte[] bytes) {
        return hex("SHA-256", bytes);
    }

    private static String hex(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }
}
