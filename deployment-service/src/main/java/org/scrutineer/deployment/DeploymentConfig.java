package org.scrutineer.deployment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;

/// What an operator may tune.
@ConfigMapping(prefix = "scrutineer.deployment")
public interface DeploymentConfig {

    /// What fits into election day of a team.
    Day day();

    /// The arithmetic of a team's election day. Own estimates; the plan is an offer that the team may leave.
    interface Day {

        /// From the opening of the polls to the last visit: 07:00 to 19:00.
        @WithDefault("720")
        @Min(60) int minutes();

        /// One visit: at least 30 minutes of observation, talks, the form, a meal now and then, and finding the
        /// next door in town. With this the reference mission comes to about 1,400 visits of 150 teams, inside
        /// the 1,000 to 1,500 that are typical; see docs/concepts/teams-and-plans.md.
        @WithDefault("65")
        @Min(10) int minutesPerVisit();

        /// Average on the road, winter and settlements included.
        @WithDefault("60")
        @DecimalMin("1") double kilometresPerHour();

        /// Roads are longer than the straight line between two stations.
        @WithDefault("1.4")
        @DecimalMin("1") double roadFactor();
    }
}
