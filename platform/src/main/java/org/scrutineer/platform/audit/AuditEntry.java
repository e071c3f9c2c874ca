package org.scrutineer.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/// One entry of the chain of a mission.
///
/// @param position 1 for the first of its chain, without gaps
/// @param occurredAt to the microsecond
/// @param previousHash hash of the entry before it, [#BEFORE_ALL] for the first; lower-case hex
/// @param hash SHA-256 over the previous hash and everything else here, lower-case hex; see [#computeHash]
public record AuditEntry(
        String missionId, long position, Instant occurredAt, Origin origin, Act act, String previousHash, String hash) {

    /// What the first entry of a chain has for a previous hash.
    public static final String BEFORE_ALL = "0".repeat(64);

    /// An act as the next entry of a chain.
    public static AuditEntry next(
            String missionId, long position, Instant occurredAt, Origin origin, Act act, String previousHash) {
        AuditEntry open = new AuditEntry(missionId, position, occurredAt, origin, act, previousHash, "");
        return new AuditEntry(missionId, position, occurredAt, origin, act, previousHash, open.computeHash());
    }

    /// SHA-256 over the canonical form: thirteen netstrings (length in bytes of UTF-8, colon, text, comma), so
    /// that no two entries have the same one and SQL or a shell can compute it: previous hash in hex, mission,
    /// position, microseconds since 1970, actor, action, kind and id of the subject, its version, SHA-256 of
    /// the content, address, client, details. Must never change: it would break every chain there is.
    public String computeHash() {
        List<String> members = List.of(
                previousHash,
                missionId,
                Long.toString(position),
                Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, occurredAt)),
                origin.actor(),
                act.action(),
                act.subjectKind(),
                act.subjectId(),
                Long.toString(act.subjectVersion()),
                act.sha256(),
                origin.address(),
                origin.client(),
                act.details());
        MessageDigest digest = sha256();
        for (String member : members) {
            byte[] bytes = member.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
            digest.update((byte) ',');
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
