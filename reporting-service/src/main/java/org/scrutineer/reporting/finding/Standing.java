package org.scrutineer.reporting.finding;

import org.jspecify.annotations.Nullable;
import org.scrutineer.contracts.findings.FindingReview;

/// What review leaves of a finding in the figures.
public enum Standing {
    COUNTS,
    /// Answers to result questions are in quarantine; everything else counts.
    RESULTS_WITHHELD,
    /// Rejected, void, or wholly in quarantine: it is known and counts nowhere.
    SET_ASIDE;

    private static final String REJECTED = "REJECTED";
    private static final String ALL = "ALL";
    private static final String RESULTS_ONLY = "RESULTS_ONLY";

    /// @param review null while nobody decided anything
    static Standing of(@Nullable FindingReview review) {
        if (review == null) {
            return COUNTS;
        }
        if (review.voided() || review.state().equals(REJECTED) || ALL.equals(review.quarantine())) {
            return SET_ASIDE;
        }
        return RESULTS_ONLY.equals(review.quarantine()) ? RESULTS_WITHHELD : COUNTS;
    }

    boolean counts() {
        return this != SET_ASIDE;
    }
}
