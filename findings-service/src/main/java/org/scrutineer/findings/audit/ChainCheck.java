package org.scrutineer.findings.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.scrutineer.platform.audit.AuditEntries;
import org.scrutineer.platform.audit.AuditEntry;
import org.scrutineer.platform.audit.ChainWalk;

/// Follows the chain of one mission, and compares what its entries vouch for with what is stored.
final class ChainCheck {

    private static final int BATCH = 500;
    private static final String HEAD = "select position, encode(hash, 'hex') from audit_head where mission_id = ?";

    private final Connection connection;
    private final String missionId;
    private final Inspection inspection;
    private final ChainWalk walk = new ChainWalk();
    private final FindingCheck findings;
    private final KeptCheck kept;

    ChainCheck(Connection connection, AnswersCheck answers, String missionId, Inspection inspection) {
        this.connection = connection;
        this.missionId = missionId;
        this.inspection = inspection;
        this.findings = new FindingCheck(connection, answers, missionId, inspection);
        this.kept = new KeptCheck(connection, missionId, inspection);
    }

    Inspection.Tally run() throws SQLException {
        AuditEntries.walk(connection, missionId, BATCH, this::check);
        end();
        findings.withoutEntry();
        return tally();
    }

    private void check(List<AuditEntry> entries) throws SQLException {
        for (AuditEntry entry : entries) {
            walk.step(entry).ifPresent(fault -> fault(entry.position(), fault));
        }
        findings.check(entries);
        kept.check(entries);
        inspection.progress(missionId, tally());
    }

    private void end() throws SQLException {
        try (var statement = connection.prepareStatement(HEAD)) {
            statement.setString(1, missionId);
            try (var row = statement.executeQuery()) {
                boolean hasHead = row.next();
                walk.end(hasHead ? row.getLong(1) : 0, hasHead ? row.getString(2) : "")
                        .ifPresent(fault -> inspection.fault(new Inspection.Fault(
                                missionId,
                                "entry",
                                Long.toString(walk.position()),
                                "The audit log of mission %s %s.".formatted(missionId, fault))));
            }
        }
    }

    private void fault(long position, String fault) {
        inspection.fault(new Inspection.Fault(
                missionId,
                "entry",
                Long.toString(position),
                "Entry %d of the audit log of mission %s %s.".formatted(position, missionId, fault)));
    }

    /// The hash of the last entry.
    String lastHash() {
        return walk.hash();
    }

    private Inspection.Tally tally() {
        return new Inspection.Tally(walk.position(), findings.checked(), 0);
    }
}
