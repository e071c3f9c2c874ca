package org.scrutineer.rehearsal.ledger;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.scrutineer.rehearsal.answers.FilledForm;
import org.scrutineer.rehearsal.answers.Sheet;
import org.scrutineer.rehearsal.kit.Purpose;

/// A finding as the platform must hold it.
///
/// @param key name of the finding in the rehearsal
/// @param instanceId of the current version
/// @param corrected whether it replaced an earlier version
/// @param answers text of every leaf of the current version by node name; empty = asked and not answered
/// @param pictureSha256 of its attachment, lower-case hex; empty when there is none
/// @param rules codes of the quality rules that have to flag it
public record LedgerEntry(
        String key,
        Purpose purpose,
        String teamCode,
        String instanceId,
        boolean corrected,
        Map<String, String> answers,
        String pictureSha256,
        Set<String> rules) {

    static LedgerEntry of(FilledForm form, String pictureSha256) {
        Sheet sheet = form.sheet();
        return new LedgerEntry(
                sheet.key(),
                sheet.purpose(),
                sheet.teamCode(),
                sheet.instanceId(),
                sheet.deprecatedId() != null,
                Map.copyOf(form.answers()),
                pictureSha256,
                sheet.fault().rules());
    }

    LedgerEntry flaggedBy(String rule) {
        Set<String> more = new TreeSet<>(rules);
        more.add(rule);
        return new LedgerEntry(key, purpose, teamCode, instanceId, corrected, answers, pictureSha256, more);
    }

    /// Answer to a question named without its form letter, empty when it was not asked.
    public String answer(String name) {
        return answers.getOrDefault(purpose.code(name), "");
    }

    /// Station, or commission of a tabulation.
    public String placeCode() {
        return answer(purpose == Purpose.TABULATION ? "tec" : "pec");
    }
}
