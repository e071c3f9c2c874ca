package org.scrutineer.deployment.team;

import java.util.Set;

/// Told, in the same transaction, which team numbers are no longer in use.
public interface WhenTeamsDisband {

    void teamsDisbanded(String missionId, Set<String> teamCodes);
}
