package org.scrutineer.findings.clientaudit;

import org.jspecify.annotations.Nullable;

/// Which client audit the current version of a finding names.
///
/// @param areaCode of the finding
/// @param name of the file; null when it names none
/// @param file what arrived under that name; null when nothing did
record NamedAudit(
        @Nullable String areaCode,
        @Nullable String name,
        @Nullable Arrived file) {

    /// @param attachmentId grows with each file that arrives
    record Arrived(long attachmentId, String sha256, long size) {}
}
