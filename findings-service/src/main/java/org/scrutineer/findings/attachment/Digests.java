package org.scrutineer.findings.attachment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Hashes of content. SHA-256 is what we rely on; MD5 is only what OpenRosa wants in its lists.
public final class Digests {

    private Digests() {}

    public static byte[] sha256(byte[] content) {
        return newSha256().digest(content);
    }

    public static String sha256Hex(String text) {
        return hex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    public static byte[] md5(byte[] content) {
        return newMd5().digest(content);
    }

    public static MessageDigest newSha256() {
        return digest("SHA-256");
    }

    public static MessageDigest newMd5() {
        return digest("MD5");
    }

    public static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
