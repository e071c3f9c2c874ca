package org.scrutineer.reporting.tally;

import java.math.BigDecimal;

/// What one finding adds to the counters of its form.
///
/// @param cells indexes of counters that grow by one, ascending
/// @param sumCells indexes of sums
/// @param sumValues what each of them grows by
public record Contribution(int[] cells, int[] sumCells, BigDecimal[] sumValues) {

    public static final Contribution NOTHING = new Contribution(new int[0], new int[0], new BigDecimal[0]);
}
