package org.scrutineer.findings.intake;

import java.util.List;
import java.util.function.Consumer;

/// Where a submission goes: among the findings, or to the trial of a draft. Neither method waits.
public interface SubmissionTaker {

    /// Takes a submission.
    ///
    /// @param xml the part `xml_submission_file`
    /// @param files further parts; this takes care of closing them
    /// @param reply called once, from another thread, after the outcome is on disk
    void take(Sender sender, byte[] xml, List<ReceivedFile> files, Consumer<Outcome> reply);

    /// Refuses something that could not even be taken apart.
    ///
    /// @param content what there is of it
    /// @param message what its sender is told
    void hold(
            Sender sender,
            boolean isXml,
            byte[] content,
            List<ReceivedFile> files,
            String message,
            Consumer<Outcome> reply);
}
