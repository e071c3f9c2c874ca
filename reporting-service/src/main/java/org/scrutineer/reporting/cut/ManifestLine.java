package org.scrutineer.reporting.cut;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;

/// One finding in the manifest of a cut. Written as `id version sha256-of-content`, separated by one blank, ended by a
/// line feed, in the order of ids; the SHA-256 of all lines is the hash of the cut, so `sha256sum` can check it.
record ManifestLine(UUID findingId, long version, byte[] contentSha256) {

    /// @param row finding_id, version, content_sha256
    static ManifestLine of(ResultSet row) throws SQLException {
        return new ManifestLine(row.getObject(1, UUID.class), row.getLong(2), row.getBytes(3));
    }

    byte[] bytes() {
        return (findingId + " " + version + " " + HexFormat.of().formatHex(contentSha256) + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
