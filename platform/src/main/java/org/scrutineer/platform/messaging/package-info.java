/// Events out and in: outbox and relay, envelopes, delivery to projections, dead letters, rebuilding.
///
/// Delivery is at least once. Order holds per aggregate (the record key). What makes a repeat harmless is the
/// version guard of a projection or, for effects that are not upserts, the [Inbox].
@NullMarked
package org.scrutineer.platform.messaging;

import org.jspecify.annotations.NullMarked;
