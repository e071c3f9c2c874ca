package org.scrutineer.findings.audit;

import org.jspecify.annotations.Nullable;

/// A line of the answer of verification; one JSON object each.
///
/// @param line `progress`, `fault`, `mission` when one was looked at to its end, and at the very end, when it
/// got there, `verdict`
/// @param lastHash of a mission: the hash of the last entry of its audit log
/// @param kind of a fault: entry, finding, attachment, form or held
/// @param id of a fault: position of the entry, finding id, finding id and name, form id and version
/// @param message of a fault, one sentence
/// @param sound of the verdict: nothing was found to be changed
/// @param faults of the verdict: how many
public record VerificationLine(
        String line,
        @Nullable String missionId,
        @Nullable Long entries,
        @Nullable Long findings,
        @Nullable Long attachments,
        @Nullable String lastHash,
        @Nullable String kind,
        @Nullable String id,
        @Nullable String message,
        @Nullable Boolean sound,
        @Nullable Long faults) {

    static VerificationLine progress(String missionId, Inspection.Tally tally) {
        return counted("progress", missionId, tally, null);
    }

    static VerificationLine mission(String missionId, Inspection.Tally tally, String lastHash) {
        return counted("mission", missionId, tally, lastHash);
    }

    private static VerificationLine counted(
            String line, String missionId, Inspection.Tally tally, @Nullable String lastHash) {
        return new VerificationLine(
                line,
                missionId,
                tally.entries(),
                tally.findings(),
                tally.attachments(),
                lastHash,
                null,
                null,
                null,
                null,
                null);
    }

    static VerificationLine fault(Inspection.Fault fault) {
        return new VerificationLine(
                "fault",
                fault.missionId(),
                null,
                null,
                null,
                null,
                fault.kind(),
                fault.id(),
                fault.message(),
                null,
                null);
    }

    static VerificationLine verdict(Inspection.Tally tally, long faults) {
        return new VerificationLine(
                "verdict",
                null,
                tally.entries(),
                tally.findings(),
                tally.attachments(),
                null,
                null,
                null,
                null,
                faults == 0,
                faults);
    }
}
