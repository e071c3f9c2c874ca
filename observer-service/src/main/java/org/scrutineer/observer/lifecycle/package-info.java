/// Moving a mission from phase to phase.
///
/// The order of phases is the mission's own; here stands what must be true before it moves (domain facts, section 2.2),
/// as far as this service knows it, and the history of how it moved. Other features add guards by implementing
/// [TransitionGuard].
@NullMarked
package org.scrutineer.observer.lifecycle;

import org.jspecify.annotations.NullMarked;
