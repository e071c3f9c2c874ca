package org.scrutineer.findings.trial;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A submission to a draft, in lists.
///
/// @param formVersion as sent
/// @param current false once another submission edited it
/// @param deviceLabel what the device calls itself
public record TrialSubmissionView(
        UUID submissionId,
        String instanceId,
        String formVersion,
        boolean current,
        @Nullable String deviceLabel,
        @Nullable String userAgent,
        Instant receivedAt) {

    /// A submission to a draft, with what it says.
    ///
    /// @param answers question code to raw answer, as the draft reads now
    /// @param content as sent
    /// @param files that came with it
    @Schema(name = "TrialSubmissionDetail")
    public record Detail(
            @JsonUnwrapped TrialSubmissionView submission,
            Map<String, String> answers,
            String content,
            List<File> files) {}

    /// A file that came; its content is not kept.
    ///
    /// @param sha256 lower-case hex
    @Schema(name = "TrialFile")
    public record File(String name, String sha256, long size, String mediaType) {}
}
