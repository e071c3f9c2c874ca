package org.scrutineer.findings.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.scrutineer.findings.attachment.Digests;
import org.scrutineer.platform.audit.Act;
import org.scrutineer.platform.audit.AuditEntry;

/// Compares what there are few of with its entries, one by one: published forms, since answers mean nothing without the
/// questions, and what was held.
final class KeptCheck {

    private final Connection connection;
    private final String missionId;
    private final Inspection inspection;

    KeptCheck(Connection connection, String missionId, Inspection inspection) {
        this.connection = connection;
        this.missionId = missionId;
        this.inspection = inspection;
    }

    private enum Kept {
        FORM(
                "form.published",
                "Form %s of mission %s %s.",
                "select xml from form where mission_id = ? and form_id || '/' || form_version = ?"),
        HELD(
                "submission.held",
                "Held submission %s of mission %s %s.",
                "select content from held where mission_id = ? and id::text = ?");

        private final String action;
        private final String sentence;
        private final String query;

        Kept(String action, String sentence, String query) {
            this.action = action;
            this.sentence = sentence;
            this.query = query;
        }
    }

    /// @param entries any; those that vouch for something kept are looked at
    void check(List<AuditEntry> entries) throws SQLException {
        for (AuditEntry entry : entries) {
            for (Kept kept : Kept.values()) {
                if (entry.act().action().equals(kept.action)) {
                    check(kept, entry.act());
                }
            }
        }
    }

    private void check(Kept kept, Act act) throws SQLException {
        try (var statement = connection.prepareStatement(kept.query)) {
            statement.setString(1, missionId);
            statement.setString(2, act.subjectId());
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    fault(kept, act, "is in the audit log, but no longer stored");
                } else if (!Digests.hex(Digests.sha256(row.getBytes(1))).equals(act.sha256())) {
                    fault(kept, act, "is not what it was: its content was changed");
                }
            }
        }
    }

    private void fault(Kept kept, Act act, String what) {
        inspection.fault(new Inspection.Fault(
                missionId,
                act.subjectKind(),
                act.subjectId(),
                kept.sentence.formatted(act.subjectId(), missionId, what)));
    }
}
