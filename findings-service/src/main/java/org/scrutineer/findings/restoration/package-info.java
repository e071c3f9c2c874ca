/// Restoring from the held inbox: a person accepts what was held, with what was missing mended, or rejects it.
///
/// Either is final, recorded with author, time and reason, and published. Nothing that was held is deleted. Who
/// sent it is told so when they send it again: what was accepted is refused no more.
@NullMarked
package org.scrutineer.findings.restoration;

import org.jspecify.annotations.NullMarked;
