package org.scrutineer.observer.eligibility;

import java.util.List;
import org.scrutineer.observer.roster.Eligibility;
import org.scrutineer.observer.roster.Obstacle;

/// Whether an observer may be deployed, and why not.
public record EligibilityView(String observerCode, boolean deployable, List<ObstacleView> obstacles) {

    /// A rule that is not met.
    ///
    /// @param message what is missing, for a person
    public record ObstacleView(Obstacle.Rule code, String message) {}

    static EligibilityView of(String observerCode, Eligibility eligibility) {
        return new EligibilityView(
                observerCode,
                eligibility.deployable(),
                eligibility.obstacles().stream()
                        .map(obstacle -> new ObstacleView(obstacle.rule(), obstacle.message()))
                        .toList());
    }
}
