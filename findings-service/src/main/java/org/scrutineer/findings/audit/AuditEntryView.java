package org.scrutineer.findings.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.audit.AuditEntry;

/// An entry of the audit log.
///
/// @param position in the chain of the mission, from 1
/// @param actor user name, or `device` and the id of a phone, or `integrator`
/// @param subjectVersion of the subject after the act
/// @param sha256 of the content the entry vouches for, lower-case hex
/// @param address where the request came from
/// @param client what the client calls itself
/// @param previousHash hash of the entry before, 64 zeros for the first
/// @param hash SHA-256 over the previous hash and everything else here, lower-case hex
public record AuditEntryView(
        long position,
        Instant occurredAt,
        String actor,
        String action,
        String subjectKind,
        String subjectId,
        @Nullable Long subjectVersion,
        @Nullable String sha256,
        @Nullable String address,
        @Nullable String client,
        @Nullable String details,
        String previousHash,
        String hash) {

    static AuditEntryView of(AuditEntry entry) {
        long version = entry.act().subjectVersion();
        return new AuditEntryView(
                entry.position(),
                entry.occurredAt(),
                entry.origin().actor(),
                entry.act().action(),
                entry.act().subjectKind(),
                entry.act().subjectId(),
                version == 0 ? null : version,
                told(entry.act().sha256()),
                told(entry.origin().address()),
                told(entry.origin().client()),
                told(entry.act().details()),
                entry.previousHash(),
                entry.hash());
    }

    private static @Nullable String told(String text) {
        return text.isEmpty() ? null : text;
    }
}
