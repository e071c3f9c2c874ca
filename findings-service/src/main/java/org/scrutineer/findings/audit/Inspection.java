package org.scrutineer.findings.audit;

/// Hears what verification finds, while it goes on.
interface Inspection {

    /// How far it is.
    ///
    /// @param missionId where it is
    void progress(String missionId, Tally soFar);

    /// A mission was looked at to its end.
    ///
    /// @param lastHash of its chain: kept elsewhere, it shows later that nothing before it was written anew
    void done(String missionId, Tally all, String lastHash);

    /// Something is not what it was.
    void fault(Fault fault);

    /// Something that is not what it was.
    ///
    /// @param kind entry, finding, attachment, form or held
    /// @param id of an entry its position; of an attachment finding id and name
    /// @param message one sentence
    record Fault(String missionId, String kind, String id, String message) {}

    /// How much was looked at.
    ///
    /// @param findings versions of findings
    /// @param attachments files; one that was sent with several findings counts once
    record Tally(long entries, long findings, long attachments) {

        Tally plus(Tally other) {
            return new Tally(entries + other.entries, findings + other.findings, attachments + other.attachments);
        }
    }
}
