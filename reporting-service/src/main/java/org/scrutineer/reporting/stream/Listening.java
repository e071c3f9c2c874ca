package org.scrutineer.reporting.stream;

/// A client that listens to one mission. Called by one thread at a time.
interface Listening {

    String missionId();

    /// Whether it is about what the client may see. Holds for what was missed and for what comes alike.
    boolean mayHear(StreamEntry entry);

    void tell(StreamEntry entry);

    /// Nothing happened for a while, and the line must not fall silent.
    void stillHere();

    /// It went away, perhaps before it joined.
    boolean hasLeft();

    /// This instance goes away.
    void end();
}
