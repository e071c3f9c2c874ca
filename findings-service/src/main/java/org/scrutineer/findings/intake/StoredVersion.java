package org.scrutineer.findings.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A version of a finding as the database keeps it.
///
/// @param contentVersion 1 for the first
/// @param revision version of the finding that events carry
/// @param contentType XML or JSON
/// @param content byte by byte as sent
/// @param sha256 of the content
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
                deviceId,
                deviceLabel,
                userAgent,
                newPlacement,
                newFirstReceivedAt,
                receivedAt);
    }
}
