/// Where a finding stands: what review decided about it, whether it is void or in quarantine.
///
/// The rules of what may follow what are here, and the row they are kept in. Whether a finding counts in figures
/// follows from its standing alone.
@NullMarked
package org.scrutineer.findings.standing;

import org.jspecify.annotations.NullMarked;
