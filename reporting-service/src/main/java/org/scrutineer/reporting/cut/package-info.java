/// Data cuts: the figures frozen at a moment, with a hash over the findings they are made of.
///
/// Every published figure names its cut. Findings that arrive or change later never touch it, and anybody who has the
/// findings can compute the hash again.
@NullMarked
package org.scrutineer.reporting.cut;

import org.jspecify.annotations.NullMarked;
