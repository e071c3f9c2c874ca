package org.scrutineer.reporting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What may be tuned.
@ConfigMapping(prefix = "scrutineer.reporting")
public interface ReportingConfig {

    /// Dead clients are noticed only on write, and proxies cut silent lines after 30 to 60 s.
    @WithDefault("15S")
    Duration streamHeartbeat();

    /// Entries kept for a client that reads slower than they come; one that falls further behind is sent away and
    /// comes back with Last-Event-ID.
    @WithDefault("1024")
    int streamBufferEntries();

    /// How long a stream lasts at most; it ends earlier when the access token does.
    @WithDefault("1H")
    Duration streamLongest();
}
