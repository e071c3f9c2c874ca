package org.scrutineer.findings.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.scrutineer.findings.attachment.Digests;
import org.scrutineer.platform.audit.Act;
import org.scrutineer.platform.audit.AuditEntry;

/// Compares published forms with their entries: answers mean nothing without the questions.
final class FormCheck {

    private static final String KIND = "form";
    private static final String PUBLISHED = "form.published";
    private static final String STORED =
            "select xml from form where mission_id = ? and form_id || '/' || form_version = ?";

    private final Connection connection;
    private final String missionId;
    private final Inspection inspection;

    FormCheck(Connection connection, String missionId, Inspection inspection) {
        this.connection = connection;
        this.missionId = missionId;
        this.inspection = inspection;
    }

    /// @param entries any; those of publications are looked at
    void check(List<AuditEntry> entries) throws SQLException {
        for (AuditEntry entry : entries) {
            if (entry.act().action().equals(PUBLISHED)) {
                check(entry.act());
            }
        }
    }

    private void check(Act published) throws SQLException {
        try (var statement = connection.prepareStatement(STORED)) {
            statement.setString(1, missionId);
            statement.setString(2, published.subjectId());
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    fault(published.subjectId(), "was published, but is no longer stored");
                } else if (!Digests.hex(Digests.sha256(row.getBytes(1))).equals(published.sha256())) {
                    fault(published.subjectId(), "is not what was published");
                }
            }
        }
    }

    private void fault(String id, String what) {
        inspection.fault(
                new Inspection.Fault(missionId, KIND, id, "Form %s of mission %s %s.".formatted(id, missionId, what)));
    }
}
