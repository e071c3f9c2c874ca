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

    /// `k of n` or `NN%`; `<1%` and `>99%` where a whole number would say none or all of what is some or nearly all.
    public String display() {
        if (small()) {
            return positive + " of " + base;
        }
        return barelyAny() ? "<1%" : nearlyAll() ? ">99%" : percent() + "%";
    }

    private boolean barelyAny() {
        return positive > 0 && percent() == 0;
    }

    private boolean nearlyAll() {
        return positive < base && percent() == 100;
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

    /// `k of the n …`, `NN% of the …` or `less than 1% of the …`, for a sentence.
    ///
    /// @param observed what the base is made of, for example `stations observed`
    public String inWords(String observed) {
        if (small()) {
            return positive + " of the " + base + " " + observed;
        }
        String share = barelyAny() ? "less than 1%" : nearlyAll() ? "more than 99%" : percent() + "%";
        return share + " of the " + observed;
    }
}
