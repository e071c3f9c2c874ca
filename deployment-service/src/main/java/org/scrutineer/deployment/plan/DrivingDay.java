package org.scrutineer.deployment.plan;

import org.scrutineer.deployment.DeploymentConfig;

/// How much fits into election day.
record DrivingDay(int minutes, int minutesPerVisit, double kilometresPerHour, double roadFactor) {

    static DrivingDay of(DeploymentConfig.Day config) {
        return new DrivingDay(
                config.minutes(), config.minutesPerVisit(), config.kilometresPerHour(), config.roadFactor());
    }

    /// @param kilometres in a straight line
    boolean hasTimeFor(int visits, double kilometres) {
        double driving = kilometres * roadFactor / kilometresPerHour * 60;
        return visits * minutesPerVisit + driving <= minutes;
    }
}
