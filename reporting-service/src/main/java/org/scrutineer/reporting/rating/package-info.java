/// Positive share of ratings, as domain.md 4.4 defines it: very good and good of all valid answers, for the stations
/// observed, without weights. Small bases are given as counts.
@NullMarked
package org.scrutineer.reporting.rating;

import org.jspecify.annotations.NullMarked;
