/// What was really sent and answered: the other side of every figure the platform reports.
///
/// One entry per finding with the answers of its last accepted version, read back from the bytes that were sent, and
/// counters of everything the phones did.
@NullMarked
package org.scrutineer.rehearsal.ledger;

import org.jspecify.annotations.NullMarked;
