package org.scrutineer.findings.held;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something held, in lists.
///
/// @param message what its sender was told
/// @param attempts how often it was sent
/// @param decision absent while it waits for one
public record HeldView(
        UUID heldId,
        HeldReason reason,
        String message,
        @Nullable String formId,
        @Nullable String formVersion,
        @Nullable String instanceId,
        @Nullable UUID deviceId,
        @Nullable String observerCode,
        @Nullable String teamCode,
        int attempts,
        Instant firstReceivedAt,
        Instant lastReceivedAt,
        @Nullable HeldDecision decision) {

    /// Something held, with its content.
    ///
    /// @param contentType XML, JSON or RAW
    /// @param content as text when it is text in UTF-8, else base64
    public record Detail(
            @JsonUnwrapped HeldView held, String contentType, String content, boolean base64, List<File> attachments) {}

    /// A file that came with it.
    ///
    /// @param sha256 lower-case hex
    public record File(String name, String sha256, long size, String mediaType) {}
}
