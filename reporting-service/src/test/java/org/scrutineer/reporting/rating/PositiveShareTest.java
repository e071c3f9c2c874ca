package org.scrutineer.reporting.rating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How a share may be published, see docs/concepts/coverage-and-positive-share.md.
class PositiveShareTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0 of 0",
        "14, 12, 12 of 14",
        "99, 98, 98 of 99",
        "100, 98, 98%",
        "1312, 1220, 93%",
        "200, 187, 94%",
        "1000, 0, 0%",
        "1000, 4, <1%",
        "1000, 5, 1%",
        "1000, 995, >99%",
        "1000, 994, 99%",
        "1000, 1000, 100%"
    })
    void smallBasesAreCountsAndOthersWholePerCents(long base, long positive, String display) {
        assertThat(new PositiveShare(base, positive).display()).isEqualTo(display);
    }

    @Test
    void aSmallBaseHasNoShare() {
        assertThat(new PositiveShare(99, 50).share()).isNull();
        assertThat(new PositiveShare(1312, 1220).share()).isEqualByComparingTo("0.9299");
    }

    @ParameterizedTest
    @CsvSource({
        "VOTING, 1312, 1220, Voting was rated positively in 93% of the stations observed",
        "OPENING, 14, 12, Opening was rated positively in 12 of the 14 stations observed",
        "VOTING, 1312, 1, Voting was rated positively in less than 1% of the stations observed",
        "VOTING, 1312, 1311, Voting was rated positively in more than 99% of the stations observed",
        "COUNTING, 120, 55, Counting was rated positively in 46% of the stations observed",
        "TABULATION, 70, 60, Tabulation was rated positively in 60 of the 70 observations at territorial election"
                + " commissions"
    })
    void theSentenceSpeaksOfWhatWasObserved(String purpose, long base, long positive, String sentence) {
        RatingView overall =
                new RatingView("form", "q_overall", "Overall", true, "all", base, positive, base - positive, 0, 0, "");

        assertThat(Ratings.sentence(purpose, overall)).contains(sentence);
    }

    @Test
    void withoutAnAnswerThereIsNoSentence() {
        RatingView overall = new RatingView("form", "q_overall", "Overall", true, "all", 0, 0, 0, 2, 3, "0 of 0");

        assertThat(Ratings.sentence("VOTING", overall)).isEmpty();
    }
}
