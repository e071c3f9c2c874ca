package org.scrutineer.contracts.findings;

import org.jspecify.annotations.Nullable;

/// An attachment that a finding names.
///
/// @param sha256 lower-case hex, when received
public record Attachment(
        String name, boolean received, @Nullable String sha256) {}
