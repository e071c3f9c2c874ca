/// The live stream: every change in the order of commits, told to listeners as server-sent events, and told again from
/// any position on when they come back.
///
/// Entries are rows, written in the transaction of the change; what is kept in memory is only who listens. Each
/// instance reads new entries once and hands them to its listeners.
///
/// An entry keeps the area it is about, and [Listening] decides whether a client hears it, so that a listener
/// who is limited to an area is told the same whether she was there or came back.
@NullMarked
package org.scrutineer.reporting.stream;

import org.jspecify.annotations.NullMarked;
