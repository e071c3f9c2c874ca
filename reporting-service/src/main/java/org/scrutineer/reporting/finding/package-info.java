/// Findings on their way into the counters.
///
/// One batch of events becomes a few statements: the rows of the findings (guarded by version, giving back what they
/// held
/// before), then the differences for coverage, tallies and problems, then what the live stream tells. A finding that
/// overtakes the event of its form is parked until the form is known.
@NullMarked
package org.scrutineer.reporting.finding;

import org.jspecify.annotations.NullMarked;
