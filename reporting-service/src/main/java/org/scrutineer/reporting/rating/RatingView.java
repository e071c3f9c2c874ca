package org.scrutineer.reporting.rating;

/// How one aspect was rated.
///
/// @param key region code, settlement, `unknown`, or `all`
/// @param overall the rating the public sentence is made of
/// @param base valid answers of findings with access: positive + negative
/// @param positive very good or good
/// @param negative bad or very bad
/// @param notObserved answered "not observed"; outside the base
/// @param missing no valid answer; outside the base
/// @param display `k of n` below a base of 100, else `NN%`
public record RatingView(
        String formId,
        String code,
        String label,
        boolean overall,
        String key,
        long base,
        long positive,
        long negative,
        long notObserved,
        long missing,
        String display) {

    public PositiveShare share() {
        return new PositiveShare(base, positive);
    }
}
