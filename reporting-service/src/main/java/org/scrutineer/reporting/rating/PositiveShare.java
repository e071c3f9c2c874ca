package org.scrutineer.reporting.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// A share of the stations observed, in the form in which it may be published: counts while the base is
/// small, whole per cents otherwise. Unweighted: teams choose where they go.
///
/// @param base valid answers
/// @param positive those of them that count
public record PositiveShare(long base, long positive) {

    /// Below this base a per cent would promise more than it can keep.
    public static final int SMALL_BASE = 100;

    /// Part of the base, 0 to 1, four decimals; null while the base is small.
    public @Nullable BigDecimal share() {
        return small() ? null : BigDecimal.valueOf(positive).divide(BigDecimal.valueOf(base), 4, RoundingMode.HALF_UP);
    }

    /// `k of n` or `NN%`.
    public String display() {
        return small() ? positive + " of " + base : percent() + "%";
    }

    /// Whole per cents, halves up.
    private long percent() {
        return BigDecimal.valueOf(positive * 100)
                .divide(BigDecimal.valueOf(base), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private boolean small() {
        return base < SMALL_BASE;
    }

    /// `k of the n …` or `NN% of the …`, for a sentence.
    ///
    /// @param observed what the base is made of, for example `stations observed`
    public String inWords(String observed) {
        return small() ? positive + " of the " + base + " " + observed : percent() + "% of the " + observed;
    }
}
