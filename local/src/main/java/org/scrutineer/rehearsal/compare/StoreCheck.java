package org.scrutineer.rehearsal.compare;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.scrutineer.rehearsal.ledger.LedgerEntry;

/// Compares which findings are stored and which submissions are held with what was sent, id by id: none lost, none
/// twice, none that was never sent.
final class StoreCheck {

    private StoreCheck() {}

    static Check findings(Collection<LedgerEntry> entries, Collection<StoredFinding> stored) {
        Check check = new Check("findings, id by id");
        Map<String, Integer> times = new HashMap<>();
        Map<String, Boolean> corrected = new HashMap<>();
        for (StoredFinding finding : stored) {
            times.merge(finding.instanceId(), 1, Integer::sum);
            corrected.put(finding.instanceId(), finding.corrected());
        }
        check.figure("findings", "-", "all", "findings", entries.size(), stored.size());
        for (LedgerEntry entry : entries) {
            String id = entry.instanceId();
            check.figure("findings", "-", id, "stored", 1, times.getOrDefault(id, 0));
            if (times.containsKey(id)) {
                check.text(
                        "findings",
                        "-",
                        id,
                        "corrected",
                        String.valueOf(entry.corrected()),
                        String.valueOf(corrected.get(id)));
            }
            times.remove(id);
        }
        new TreeSet<>(times.keySet()).forEach(id -> check.figure("findings", "-", id, "stored", 0, 1));
        return check;
    }

    /// Every picture is there, byte for byte.
    static Check pictures(Collection<LedgerEntry> entries, Collection<StoredFinding> stored, ReportedFigures reported) {
        Check check = new Check("pictures, by SHA-256");
        Map<String, String> findingIds = new HashMap<>();
        stored.forEach(finding -> findingIds.put(finding.instanceId(), finding.findingId()));
        for (LedgerEntry entry : entries) {
            String findingId = findingIds.get(entry.instanceId());
            if (!entry.pictureSha256().isEmpty() && findingId != null) {
                boolean there = reported.attachments(findingId).contains(entry.pictureSha256());
                check.text("pictures", "-", entry.instanceId(), "stored", "yes", there ? "yes" : "no");
            }
        }
        return check;
    }

    /// @param held instanceIDs in the held inbox with reason CONFLICTING_CONTENT
    static Check held(Set<String> conflicts, Set<String> held) {
        Check check = new Check("conflicting submissions held");
        check.figure("held", "-", "all", "instanceIDs", conflicts.size(), held.size());
        for (String id : new TreeSet<>(conflicts)) {
            check.text("held", "-", id, "held", "yes", held.contains(id) ? "yes" : "no");
        }
        return check;
    }
}
