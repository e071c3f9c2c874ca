package org.scrutineer.findings.intake;

/// What reading a submission leads to.
sealed interface Reading {

    record Admitted(Candidate candidate) implements Reading {}

    record Refused(Refusal refusal) implements Reading {}
}
