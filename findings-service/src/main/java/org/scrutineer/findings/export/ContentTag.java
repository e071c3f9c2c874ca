package org.scrutineer.findings.export;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.scrutineer.findings.attachment.Digests;

/// Names what an export says: another tag, another content. Made of what determines it, without reading a
/// finding: which findings in which revision, which versions of the form, and how it is written.
final class ContentTag {

    /// To be changed when the same data are written in another way.
    private static final String WRITTEN = "1";
    /// Every change of a finding, a late attachment too, raises its revision. Reads an index only.
    private static final String FINDINGS = """
            select count(*), coalesce(sum(s.revision), 0),
                coalesce(bit_xor(uuid_hash_extended(s.finding_id, s.revision)), 0)
            from submission s where\s""";

    private ContentTag() {}

    /// @param form of which versions the layout is made
    /// @param shape file, table and options
    static String of(Connection connection, Selection selection, List<String> form, String shape) throws SQLException {
        try (var statement = connection.prepareStatement(FINDINGS + selection.condition())) {
            selection.bind(statement, 1);
            try (var row = statement.executeQuery()) {
                row.next();
                String content = String.join(
                        "\n",
                        WRITTEN,
                        selection.name(),
                        form.toString(),
                        shape,
                        row.getString(1),
                        row.getString(2),
                        row.getString(3));
                return Digests.hex(Digests.sha256(content.getBytes(StandardCharsets.UTF_8)))
                        .substring(0, 32);
            }
        }
    }
}
