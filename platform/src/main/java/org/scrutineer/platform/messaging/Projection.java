package org.scrutineer.platform.messaging;

import java.util.List;
import java.util.Set;

/// What a service keeps of other services' events (or derives from them). Each is a CDI bean.
///
/// Every effect must be guarded, by version (`… where stored.version < excluded.version`) or by the [Inbox], because
/// events repeat and rebuilding reads them all again while live delivery goes on.
public interface Projection {

    /// Short and stable: consumer name in the inbox, address for rebuilding.
    String name();

    /// The topics it is fed from.
    Set<String> topics();

    /// Applies a batch, in order. Runs inside a transaction that [Delivery] began; must not begin its own.
    /// Any exception rolls the whole batch back.
    void apply(List<IncomingEvent> events);

    /// Empties what this projection keeps, inside a transaction, before it is rebuilt.
    void clear();
}
