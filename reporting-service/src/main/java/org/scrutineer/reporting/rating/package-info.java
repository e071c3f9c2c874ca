/// Positive share of ratings: very good and good of all valid answers, for the stations
/// observed, without weights. Small bases are given as counts.
@NullMarked
package org.scrutineer.reporting.rating;

import org.jspecify.annotations.NullMarked;
