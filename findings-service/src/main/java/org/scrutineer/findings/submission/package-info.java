/// What a submission says: one pass over the bytes that a phone or an integrator sent.
///
/// Hostile input ends here: no document types, no entities, bounded depth, size and identifiers; whatever cannot be
/// read
/// is [Unreadable], with a sentence for the observer.
@NullMarked
package org.scrutineer.findings.submission;

import org.jspecify.annotations.NullMarked;
