/// Compares what the platform reports with what was sent, figure by figure.
///
/// The expected side is computed here from the ledger with a few lines of plain counting that share nothing with the
/// services; the reported side is the JSON of the public API. Every difference says form, question, group, figure, sent
/// and reported.
@NullMarked
package org.scrutineer.rehearsal.compare;

import org.jspecify.annotations.NullMarked;
