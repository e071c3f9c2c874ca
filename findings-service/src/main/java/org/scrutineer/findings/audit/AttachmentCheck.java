package org.scrutineer.findings.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.scrutineer.findings.attachment.ContentStore;
import org.scrutineer.findings.attachment.Digests;

/// Compares received files with their entries, those of findings and those of what is held, and hashes each stored
/// file again.
final class AttachmentCheck {

    private static final String KIND = "attachment";
    private static final int PROGRESS_EVERY = 500;
    private static final String NO_ENTRY = "is stored, but its arrival is not in the audit log";
    private static final String GONE = "is in the audit log, but no longer stored as it was received";
    /// Every file once, named by the first finding it came with, else by what is held.
    private static final String FILES = """
            select distinct on (sha256) sha256, subject from (
                select sha256, finding_id || '/' || name as subject, false as held, id from attachment
                where mission_id = ?
                union all
                select a.sha256, a.held_id || '/' || a.name, true, 0 from held_attachment a
                join held h on h.id = a.held_id where h.mission_id = ?) file
            order by sha256, held, id, subject""";
    /// What waits has its entry soon.
    private static final String WITHOUT_ENTRY = """
            select finding_id || '/' || name from attachment a where mission_id = ?
              and not exists (select 1 from audit_entry e where e.mission_id = a.mission_id
                and e.subject_kind = 'attachment' and e.subject_id = a.finding_id || '/' || a.name
                and e.subject_version = a.content_version and e.sha256 = a.sha256 and e.action = 'attachment.received')
              and not exists (select 1 from audit_waiting w where w.mission_id = a.mission_id
                and w.subject_kind = 'attachment' and w.subject_id = a.finding_id || '/' || a.name
                and w.subject_version = a.content_version and w.sha256 = a.sha256
                and w.action = 'attachment.received')""";
    private static final String NOT_STORED = """
            select subject_id from audit_entry e where mission_id = ? and subject_kind = 'attachment'
              and action = 'attachment.received'
              and not exists (select 1 from attachment a where a.mission_id = e.mission_id
                and a.finding_id || '/' || a.name = e.subject_id and a.content_version = e.subject_version
                and a.sha256 = e.sha256)""";

    private static final String HELD_WITHOUT_ENTRY = """
            select held_id || '/' || name from held_attachment a join held h on h.id = a.held_id where h.mission_id = ?
              and not exists (select 1 from audit_entry e where e.mission_id = h.mission_id
                and e.subject_kind = 'attachment' and e.subject_id = a.held_id || '/' || a.name
                and e.sha256 = a.sha256 and e.action = 'attachment.held')
              and not exists (select 1 from audit_waiting w where w.mission_id = h.mission_id
                and w.subject_kind = 'attachment' and w.subject_id = a.held_id || '/' || a.name
                and w.sha256 = a.sha256 and w.action = 'attachment.held')""";
    private static final String HELD_NOT_STORED = """
            select subject_id from audit_entry e where mission_id = ? and subject_kind = 'attachment'
              and action = 'attachment.held'
              and not exists (select 1 from held_attachment a
                where a.held_id || '/' || a.name = e.subject_id and a.sha256 = e.sha256)""";

    private final Connection connection;
    private final ContentStore store;
    private final String missionId;
    private final Inspection inspection;
    private long checked;

    AttachmentCheck(Connection connection, ContentStore store, String missionId, Inspection inspection) {
        this.connection = connection;
        this.store = store;
        this.missionId = missionId;
        this.inspection = inspection;
    }

    Inspection.Tally run() throws SQLException {
        list(WITHOUT_ENTRY, NO_ENTRY);
        list(HELD_WITHOUT_ENTRY, NO_ENTRY);
        list(NOT_STORED, GONE);
        list(HELD_NOT_STORED, GONE);
        hashFiles();
        return tally();
    }

    private void list(String query, String what) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, missionId);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    fault(row.getString(1), what);
                }
            }
        }
    }

    private void hashFiles() throws SQLException {
        try (var statement = connection.prepareStatement(FILES)) {
            statement.setFetchSize(PROGRESS_EVERY);
            statement.setString(1, missionId);
            statement.setString(2, missionId);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    String id = row.getString(2);
                    wrong(row.getString(1)).ifPresent(what -> fault(id, what));
                    if (++checked % PROGRESS_EVERY == 0) {
                        inspection.progress(missionId, tally());
                    }
                }
            }
        }
    }

    private Optional<String> wrong(String sha256) {
        try {
            return hash(sha256).equals(sha256)
                    ? Optional.empty()
                    : Optional.of("is not what was received: the file was changed");
        } catch (NoSuchFileException e) {
            return Optional.of("was received, but the file is missing");
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of("cannot be read");
        }
    }

    private String hash(String sha256) throws IOException {
        try (var in = new DigestInputStream(store.open(sha256), Digests.newSha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return Digests.hex(in.getMessageDigest().digest());
        }
    }

    private Inspection.Tally tally() {
        return new Inspection.Tally(0, 0, checked);
    }

    private void fault(String id, String what) {
        inspection.fault(new Inspection.Fault(
                missionId, KIND, id, "Attachment %s of mission %s %s.".formatted(id, missionId, what)));
    }
}
