package org.scrutineer.findings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// UUID version 7 (RFC 9562): ids that sort by the time they were made, so that rows arrive at the end of their index.
/// Unguessable they are not, and need not be: no id opens anything.
@ApplicationScoped
public class TimeOrderedIds {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;

    TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        var random = ThreadLocalRandom.current();
        long high = clock.millis() << 16 | VERSION_7 | random.nextInt(1 << 12);
        long low = VARIANT | random.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
