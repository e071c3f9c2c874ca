package org.scrutineer.reporting.stream;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Reads what a client missed, page by page, until it has caught up and joined the live stream. Used by one thread at a
/// time.
final class StreamCursor {

    private static final int PAGE = 500;

    private final StreamEntries entries;
    private final LiveStream live;
    private final Listening client;
    private final AtomicLong heardUpTo;

    /// @param after the last position the client has; negative, or beyond the present, for one that gets only what
    /// comes
    /// from now on
    StreamCursor(StreamEntries entries, LiveStream live, Listening client, long after) {
        this.entries = entries;
        this.live = live;
        this.client = client;
        this.heardUpTo = new AtomicLong(after);
    }

    /// @param joined nothing is missed any more; the rest comes live
    record Page(List<StreamEntry> missed, boolean joined) {}

    Page next() {
        long present = entries.position();
        // A position that was never given (another database, a joke) must not become the tail of everybody's stream.
        boolean fromNowOn = heardUpTo.get() < 0 || heardUpTo.get() > present;
        long after = fromNowOn ? present : heardUpTo.get();
        List<StreamEntry> missed = entries.ofMission(client.missionId(), after, present, PAGE);
        boolean more = missed.size() == PAGE;
        heardUpTo.set(more ? missed.getLast().position() : present);
        // Filtered last: how far it has read does not depend on what it may hear.
        List<StreamEntry> audible = missed.stream().filter(client::mayHear).toList();
        return new Page(audible, !more && live.join(client, heardUpTo.get()));
    }
}
