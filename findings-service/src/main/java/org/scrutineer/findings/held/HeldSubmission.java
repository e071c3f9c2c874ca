package org.scrutineer.findings.held;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.attachment.StoredFile;

/// Something to be held.
///
/// @param message what its sender was told
/// @param contentType XML, JSON, or RAW for a body nobody could take apart
/// @param content as it came
public record HeldSubmission(
        String missionId,
        HeldReason reason,
        String message,
        @Nullable String formId,
        @Nullable String formVersion,
        @Nullable String instanceId,
        @Nullable UUID deviceId,
        @Nullable String observerCode,
        @Nullable String teamCode,
        String contentType,
        byte[] content,
        List<HeldFile> files) {

    /// A file that came with it.
    public record HeldFile(String name, StoredFile file, String mediaType) {}
}
