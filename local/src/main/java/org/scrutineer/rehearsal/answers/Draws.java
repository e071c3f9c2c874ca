package org.scrutineer.rehearsal.answers;

import java.util.SplittableRandom;

/// Chance for one finding: a stream of its own for every question, and one hidden quality of the place.
final class Draws {

    /// How much of a ranked answer comes from the place and how much from the question alone; 0.5 of the variance
    /// makes bad places visible in several questions without making the questions copies of one another.
    private static final double SHARED = 0.5;

    private final Seeds seeds;
    private final String key;
    private final double quality;

    Draws(Seeds seeds, String key) {
        this.seeds = seeds;
        this.key = key;
        this.quality = seeds.random(key, "quality").nextGaussian();
    }

    SplittableRandom of(String what) {
        return seeds.random(key, what);
    }

    /// Between 0 and 1, evenly spread over findings, small where the place is good.
    double ranked(String what) {
        double own = of(what).nextGaussian();
        return Normal.below(Math.sqrt(SHARED) * quality + Math.sqrt(1 - SHARED) * own);
    }

    /// True with this chance.
    boolean chance(String what, double share) {
        return of(what).nextDouble() < share;
    }

    /// A whole number from low to high, both included.
    int between(String what, int low, int high) {
        return high <= low ? low : of(what).nextInt(low, high + 1);
    }

    /// Around a mean, cut off at the limits.
    double around(String what, double mean, double deviation, double low, double high) {
        return Math.clamp(mean + deviation * of(what).nextGaussian(), low, high);
    }
}
