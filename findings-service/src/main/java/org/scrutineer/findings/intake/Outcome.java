package org.scrutineer.findings.intake;

import java.util.UUID;
import org.scrutineer.findings.held.HeldReason;

/// What became of a submission.
public sealed interface Outcome {

    /// What does not depend on a server behind us.
    sealed interface Decided extends Outcome {}

    /// Stored for good.
    ///
    /// @param created false when it was there already
    record Accepted(UUID findingId, boolean created) implements Decided {}

    /// Refused and held.
    ///
    /// @param message a sentence for whoever filled the form
    record Refused(HeldReason reason, String message) implements Decided {}

    /// Neither stored nor held: a server behind us is away. The sender keeps it and tries again.
    record Unavailable() implements Outcome {}
}
