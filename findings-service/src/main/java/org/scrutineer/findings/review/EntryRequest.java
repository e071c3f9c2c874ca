package org.scrutineer.findings.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.Words;

/// What somebody writes into the journal of a finding.
///
/// @param kind COMMENT, QUERY (a question to the team) or ANSWER (what the team said)
/// @param about the query that an ANSWER belongs to; nothing else has one
public record EntryRequest(
        @NotNull @Nullable Kind kind,
        @NotBlank @Words @Nullable String note,
        @Nullable UUID about) {

    /// What can be written by hand; the rest of the journal is written by what happens.
    public enum Kind {
        COMMENT,
        QUERY,
        ANSWER
    }
}
