/// The held inbox: what could not be accepted is kept, with the reason, for a person to decide.
///
/// The phone is told no all the same, so that its observer knows. A phone that repeats what is held adds an attempt,
/// not a row.
@NullMarked
package org.scrutineer.findings.held;

import org.jspecify.annotations.NullMarked;
