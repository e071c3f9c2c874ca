/// How tables are read and written: plain SQL on the connection of the current transaction, and statements that take
/// many rows at once as one array for each column.
///
/// A projection that applies hundreds of events must not pay a round trip for each; `insert … select from unnest(…)` is
/// one statement however many rows there are, and its plan is prepared once.
@NullMarked
package org.scrutineer.reporting.store;

import org.jspecify.annotations.NullMarked;
