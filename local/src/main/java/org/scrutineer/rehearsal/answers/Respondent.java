package org.scrutineer.rehearsal.answers;

/// Who answers a form, question by question, as the engine comes to those that are relevant.
public interface Respondent {

    /// @return the raw value; empty leaves the question blank
    String answer(Asked question);

    /// Whether to add one more turn of a repeat.
    ///
    /// @param turns how many there are
    default boolean addsTurn(String repeat, int turns) {
        return false;
    }
}
