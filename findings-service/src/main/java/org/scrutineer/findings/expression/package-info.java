/// The language in which quality rules are written: a condition over answers, place, team, times and other forms.
///
/// Three-valued: an answer that is not there makes a value missing, with a reason, and missing spreads until `and` or
/// `or` can be decided without it. Nothing that a rule says can raise an exception or run without end: there are no
/// loops, no definitions and no calls to anything outside; length and depth are bounded.
@NullMarked
package org.scrutineer.findings.expression;

import org.jspecify.annotations.NullMarked;
