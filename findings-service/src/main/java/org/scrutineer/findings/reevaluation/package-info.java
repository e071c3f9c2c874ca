/// What a form says against its own answers: constraints, required questions, relevance and calculations, run again by
/// JavaRosa, the engine inside ODK Collect.
///
/// It runs after the phone has its answer and refuses nothing. Times are evaluated on the wall clock of the phone, and
/// what only the phone could know (its lists, its clock, chance) is left out rather than guessed.
@NullMarked
package org.scrutineer.findings.reevaluation;

import org.jspecify.annotations.NullMarked;
