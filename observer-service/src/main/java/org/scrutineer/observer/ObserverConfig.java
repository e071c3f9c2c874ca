package org.scrutineer.observer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What an operator may tune in this service.
@ConfigMapping(prefix = "scrutineer.observer")
public interface ObserverConfig {

    /// How long an enrolment code can be used. Three days: handed out at the central briefing, used at the latest in
    /// the region, worthless when the paper is found after election day.
    @WithDefault("PT72H")
    Duration enrolmentValidity();
}
