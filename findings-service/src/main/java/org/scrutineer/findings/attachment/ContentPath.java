package org.scrutineer.findings.attachment;

import java.util.regex.Pattern;

/// The name of a file in a store: `ab/cd/abcd…`, so that no folder has too many.
final class ContentPath {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private ContentPath() {}

    /// @param sha256 lower-case hex; whatever else is refused, so that no name leads out of the store
    static String of(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256");
        }
        return sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256;
    }
}
