/// Tallies: for every question of every form, how often each answer was given, by region and by settlement.
///
/// A finding adds a handful of ones to counters; what it added is kept with it, and an edit adds the difference. The
/// counters of a form in one region and settlement are one row with an array, because a form has hundreds of counters
/// and a batch of findings touches most of them.
@NullMarked
package org.scrutineer.reporting.tally;

import org.jspecify.annotations.NullMarked;
