package org.scrutineer.rehearsal;

/// Where a rehearsal says what it is doing; called from several threads.
public interface Progress {

    /// A step begins, for example `Roster`.
    void step(String title);

    /// Something about the current step.
    void note(String text);

    /// Progress that for a person at a terminal may replace the line before.
    void tick(String text);
}
