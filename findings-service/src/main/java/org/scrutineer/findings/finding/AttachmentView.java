package org.scrutineer.findings.finding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that a finding names: its slot, and, once it is there, the record of custody.
///
/// @param received whether it has arrived; the rest is about the file that counts
/// @param sha256 of its bytes as they came, lower-case hex
/// @param size bytes
/// @param mediaType as its sender called it
/// @param receivedAt by the clock of the server
/// @param deviceId phone that sent it; missing when an integrator did
public record AttachmentView(
        String name,
        boolean received,
        @Nullable String sha256,
        @Nullable Long size,
        @Nullable String mediaType,
        @Nullable Instant receivedAt,
        @Nullable UUID deviceId) {

    static AttachmentView of(String name, FindingQueries.@Nullable StoredAttachment file) {
        return file == null
                ? new AttachmentView(name, false, null, null, null, null, null)
                : new AttachmentView(
                        name, true, file.sha256(), file.size(), file.mediaType(), file.receivedAt(), file.deviceId());
    }
}
