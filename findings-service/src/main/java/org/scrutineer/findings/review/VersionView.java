package org.scrutineer.findings.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A version of the content of a finding. None is ever changed.
///
/// @param contentVersion 1 for the first
/// @param instanceId OpenRosa instanceID
/// @param author user name of who corrected it in the office; absent for what was sent
/// @param sha256 of the content, lower-case hex
/// @param current whether it is the version that counts
public record VersionView(
        int contentVersion,
        String instanceId,
        @Nullable String author,
        Instant receivedAt,
        String contentType,
        String sha256,
        boolean current) {

    /// A version with what it says.
    ///
    /// @param content as it came
    /// @param answers question code to raw answer
    public record Detail(@JsonUnwrapped VersionView version, String content, Map<String, String> answers) {}
}
