package org.scrutineer.observer.mission;

/// Implemented by features whose decisions rest on the facts of a mission.
public interface FollowsMission {

    /// Host country or election day changed. Called in the transaction of the change.
    void electionFactsChanged(ElectionFacts facts);
}
