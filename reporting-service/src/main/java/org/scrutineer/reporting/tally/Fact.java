package org.scrutineer.reporting.tally;

/// What is counted about a question.
enum Fact {
    /// Findings with any answer.
    ANSWERED,
    /// Asked and left empty. Not asked at all is what remains of the findings.
    BLANK,
    /// Findings with this choice.
    CHOICE,
    /// Findings with a choice that the form does not list.
    UNLISTED,
    /// Findings whose answer is a number: the base of the mean.
    NUMERIC,
    /// Findings whose number is above zero.
    POSITIVE,
    /// The numbers added up.
    SUM,
    /// Findings whose answer a quarantine of results keeps back, whatever it is.
    WITHHELD
}
