package org.scrutineer.findings.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.scrutineer.findings.attachment.ContentStore;

/// The files of findings as a zip file, a folder per finding. Photos are compressed already and are not again.
final class AttachmentsFile {

    private static final int FETCHED_AT_A_TIME = 200;
    private static final String READ = """
            select distinct on (a.finding_id, a.name) a.finding_id, a.name, a.sha256, a.received_at
            from attachment a join submission s using (mission_id, finding_id, content_version)
            where %s order by a.finding_id, a.name, a.id desc""";

    private final ContentStore store;
    private final ZipOutputStream zip;
    private final StringBuilder missing = new StringBuilder();
    private final Set<String> names = new HashSet<>();
    private String folder = "";

    private AttachmentsFile(ContentStore store, ZipOutputStream zip) {
        this.store = store;
        this.zip = zip;
    }

    /// @param connection of a snapshot
    static void write(Connection connection, Selection selection, ContentStore store, OutputStream out)
            throws SQLException, IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.NO_COMPRESSION);
        AttachmentsFile file = new AttachmentsFile(store, zip);
        try (var statement = connection.prepareStatement(READ.formatted(selection.condition()))) {
            statement.setFetchSize(FETCHED_AT_A_TIME);
            selection.bind(statement, 1);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    file.add(row);
                }
            }
        }
        file.tellMissing();
        zip.finish();
    }

    private void add(ResultSet row) throws SQLException, IOException {
        String sha256 = row.getString(3);
        String name = entryName(row.getString(1), row.getString(2), sha256);
        try (InputStream content = store.open(sha256)) {
            ZipEntry entry = new ZipEntry(name);
            entry.setLastModifiedTime(FileTime.from(row.getTimestamp(4).toInstant()));
            zip.putNextEntry(entry);
            content.transferTo(zip);
            zip.closeEntry();
        } catch (NoSuchFileException e) {
            missing.append(name).append(' ').append(sha256).append('\n');
        }
    }

    /// A name that a phone chose must not lead out of the folder in which somebody unpacks it.
    private String entryName(String findingId, String name, String sha256) {
        if (!findingId.equals(folder)) {
            folder = findingId;
            names.clear();
        }
        String plain = name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_").replaceFirst("^\\.+", "_");
        String free = names.add(plain) ? plain : sha256.substring(0, 8) + "-" + plain;
        return findingId + "/" + free;
    }

    /// The store has lost them, which verification tells as well; the export must not hide it.
    private void tellMissing() throws IOException {
        if (!missing.isEmpty()) {
            zip.putNextEntry(new ZipEntry("MISSING.txt"));
            zip.write(missing.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }
}
