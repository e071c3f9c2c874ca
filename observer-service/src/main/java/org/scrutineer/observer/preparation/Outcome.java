package org.scrutineer.observer.preparation;

/// What became of one item.
sealed interface Outcome {

    /// The observer took it.
    ///
    /// @param changed false when it says nothing new
    record Taken(boolean changed) implements Outcome {}

    /// A rule says no.
    record Refused(Refusal.Code code, String message) implements Outcome {}
}
