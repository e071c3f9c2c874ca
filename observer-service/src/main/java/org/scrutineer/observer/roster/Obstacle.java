package org.scrutineer.observer.roster;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A rule that keeps a person from being deployed.
///
/// @param message why it is not met, for a person; no personal data
public record Obstacle(Rule rule, String message) {

    /// The rules; their names travel in events.
    @Schema(name = "EligibilityRule")
    public enum Rule {
        HOST_NATIONAL,
        SUPPORT_STAFF,
        NOT_ACCREDITED,
        NOT_TRAINED,
        NO_PLEDGE
    }
}
