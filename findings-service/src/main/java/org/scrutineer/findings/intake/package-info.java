/// Taking findings in: read, decided, stored and published in one transaction, each with its own answer.
///
/// First submissions without files are the hot path: they are parsed and committed together, many in one transaction
/// and one round trip ([Committers]). Repeats, edits and files go a slower way that locks the finding ([SlowPath]).
/// What is refused is held before its sender is told.
@NullMarked
package org.scrutineer.findings.intake;

import org.jspecify.annotations.NullMarked;
