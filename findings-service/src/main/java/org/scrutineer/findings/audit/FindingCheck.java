package org.scrutineer.findings.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutineer.findings.attachment.Digests;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.platform.audit.Act;
import org.scrutineer.platform.audit.AuditEntry;

/// Compares the stored versions of findings with their entries.
final class FindingCheck {

    private static final String KIND = "finding";
    private static final List<String> ARRIVALS = List.of("finding.received", "finding.edited", "finding.corrected");
    private static final String STORED = """
            select finding_id::text, content_version, content, encode(sha256, 'hex'), form_id, form_version,
                content_type, answers
            from submission
            where mission_id = ? and (finding_id, content_version)
                in (select * from unnest(?::text[]::uuid[], ?::int[]))""";
    /// What waits has its entry soon.
    private static final String WITHOUT_ENTRY = """
            select finding_id::text, content_version from submission s where mission_id = ?
              and not exists (select 1 from audit_entry e where e.mission_id = s.mission_id
                and e.subject_kind = 'finding' and e.subject_id = s.finding_id::text
                and e.subject_version = s.content_version and e.action = any (?))
              and not exists (select 1 from audit_waiting w where w.mission_id = s.mission_id
                and w.subject_kind = 'finding' and w.subject_id = s.finding_id::text
                and w.subject_version = s.content_version and w.action = any (?))""";

    private final Connection connection;
    private final AnswersCheck answers;
    private final String missionId;
    private final Inspection inspection;
    private long checked;

    FindingCheck(Connection connection, AnswersCheck answers, String missionId, Inspection inspection) {
        this.connection = connection;
        this.answers = answers;
        this.missionId = missionId;
        this.inspection = inspection;
    }

    private record Version(String findingId, long number) {}

    /// @param computed over the content
    /// @param noted in the row
    /// @param answersFit whether the answers kept beside the content are those of the content
    private record Kept(String computed, String noted, boolean answersFit) {}

    long checked() {
        return checked;
    }

    /// @param entries any; those of findings that arrived are looked at
    void check(List<AuditEntry> entries) throws SQLException {
        List<Act> arrivals = entries.stream()
                .map(AuditEntry::act)
                .filter(act -> ARRIVALS.contains(act.action()))
                .toList();
        if (arrivals.isEmpty()) {
            return;
        }
        Map<Version, Kept> stored = stored(arrivals);
        for (Act act : arrivals) {
            Kept kept = stored.get(new Version(act.subjectId(), act.subjectVersion()));
            if (kept == null) {
                fault(act.subjectId(), act.subjectVersion(), "is in the audit log, but no longer stored");
            } else if (!kept.computed().equals(act.sha256())) {
                fault(act.subjectId(), act.subjectVersion(), "is not what was received: its content was changed");
            } else if (!kept.noted().equals(act.sha256())) {
                fault(act.subjectId(), act.subjectVersion(), "is stored with another hash than was received");
            } else if (!kept.answersFit()) {
                fault(act.subjectId(), act.subjectVersion(), "has other answers beside its content than in it");
            }
            checked++;
        }
    }

    private Map<Version, Kept> stored(List<Act> arrivals) throws SQLException {
        try (var statement = connection.prepareStatement(STORED)) {
            statement.setString(1, missionId);
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            arrivals.stream()
                                    .map(Act::subjectId)
                                    .filter(FindingCheck::isId)
                                    .toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "int",
                            arrivals.stream()
                                    .filter(act -> isId(act.subjectId()))
                                    .map(act -> (int) act.subjectVersion())
                                    .toArray()));
            Map<Version, Kept> stored = new HashMap<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    byte[] content = row.getBytes(3);
                    FormKey form = new FormKey(missionId, row.getString(5), row.getString(6));
                    stored.put(
                            new Version(row.getString(1), row.getLong(2)),
                            new Kept(
                                    Digests.hex(Digests.sha256(content)),
                                    row.getString(4),
                                    answers.fit(form, row.getString(7), content, row.getString(8))));
                }
            }
            return stored;
        }
    }

    /// An entry that somebody changed may name anything; it must not stop the verification.
    private static boolean isId(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    /// Findings that nobody received.
    void withoutEntry() throws SQLException {
        try (var statement = connection.prepareStatement(WITHOUT_ENTRY)) {
            statement.setString(1, missionId);
            statement.setArray(2, connection.createArrayOf("text", ARRIVALS.toArray()));
            statement.setArray(3, connection.createArrayOf("text", ARRIVALS.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    fault(row.getString(1), row.getLong(2), "is stored, but its arrival is not in the audit log");
                }
            }
        }
    }

    private void fault(String findingId, long version, String what) {
        inspection.fault(new Inspection.Fault(
                missionId,
                KIND,
                findingId,
                "Finding %s (version %d) of mission %s %s.".formatted(findingId, version, missionId, what)));
    }
}
