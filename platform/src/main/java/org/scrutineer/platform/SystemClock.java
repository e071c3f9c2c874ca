package org.scrutineer.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/// The one place where the wall clock enters. Everything else has a [Clock] injected, so that a test can be
/// at midnight on election day without waiting for one.
@Singleton
class SystemClock {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
