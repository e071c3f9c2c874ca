package org.scrutineer.findings.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.attachment.Digests;

/// A version of a finding as the database keeps it.
///
/// @param contentVersion 1 for the first
/// @param revision version of the finding that events carry
/// @param contentType XML or JSON
/// @param content byte by byte as sent
/// @param sha256 of the content
/// @param author user name of who corrected it in the office; null for what was sent
/// @param firstReceivedAt when version 1 arrived
record StoredVersion(
        String missionId,
        UUID findingId,
        int contentVersion,
        long revision,
        String formId,
        String formVersion,
        String instanceId,
        String contentType,
        byte[] content,
        byte[] sha256,
        @Nullable String author,
        @Nullable UUID deviceId,
        @Nullable String deviceLabel,
        @Nullable String userAgent,
        Placement placement,
        Instant firstReceivedAt,
        Instant receivedAt) {

    /// This version as the next one of a finding.
    StoredVersion editOf(StoredVersion edited) {
        return copy(
                edited.findingId, edited.contentVersion + 1, edited.revision + 1, placement, edited.firstReceivedAt);
    }

    StoredVersion withRevision(long newRevision) {
        return copy(findingId, contentVersion, newRevision, placement, firstReceivedAt);
    }

    StoredVersion with(Placement newPlacement) {
        return copy(findingId, contentVersion, revision, newPlacement, firstReceivedAt);
    }

    /// The next version of this finding, made by the office.
    ///
    /// @param json its content
    StoredVersion correctedBy(
            String corrector, String newInstanceId, byte[] json, Placement newPlacement, Instant now) {
        return new StoredVersion(
                missionId,
                findingId,
                contentVersion + 1,
                revision + 1,
                formId,
                formVersion,
                newInstanceId,
                "JSON",
                json,
                Digests.sha256(json),
                corrector,
                deviceId,
                deviceLabel,
                userAgent,
                newPlacement,
                firstReceivedAt,
                now);
    }

    /// The same content under other ids.
    StoredVersion under(UUID otherFindingId, String otherInstanceId) {
        return new StoredVersion(
                missionId,
                otherFindingId,
                contentVersion,
                revision,
                formId,
                formVersion,
                otherInstanceId,
                contentType,
                content,
                sha256,
                author,
                deviceId,
                deviceLabel,
                userAgent,
                placement,
                firstReceivedAt,
                receivedAt);
    }

    private StoredVersion copy(
            UUID newFindingId,
            int newContentVersion,
            long newRevision,
            Placement newPlacement,
            Instant newFirstReceivedAt) {
        return new StoredVersion(
                missionId,
                newFindingId,
                newContentVersion,
                newRevision,
                formId,
                formVersion,
                instanceId,
                contentType,
                content,
                sha256,
                author,
                deviceId,
                deviceLabel,
                userAgent,
                newPlacement,
                newFirstReceivedAt,
                receivedAt);
    }
}
