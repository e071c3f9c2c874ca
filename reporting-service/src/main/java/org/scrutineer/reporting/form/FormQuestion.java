package org.scrutineer.reporting.form;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A question as this service needs it.
///
/// @param kind SELECT_ONE, SELECT_MULTIPLE, INTEGER, DECIMAL, or another kind of which only "answered" is counted
/// @param choices values in the order of the form; empty for other kinds, and for lists from a media file, which are
/// too long to be counted one by one
/// @param problem a yes feeds the table of irregularities
/// @param redFlag a yes (a number above zero) calls for immediate attention
/// @param rating answered on the scale very_good, good, bad, very_bad
/// @param overallRating the rating the public sentence is made of
/// @param result a figure of the protocol of results: can be withheld by a quarantine
public record FormQuestion(
        String code,
        String kind,
        Map<String, String> labels,
        List<String> choices,
        boolean problem,
        boolean redFlag,
        boolean rating,
        boolean overallRating,
        boolean result) {

    private static final Set<String> NUMBERS = Set.of("INTEGER", "DECIMAL");

    /// In English where there is English.
    @JsonIgnore
    public String label() {
        String english = labels.get("en");
        return english != null ? english : labels.values().stream().findFirst().orElse(code);
    }

    @JsonIgnore
    public boolean multiple() {
        return kind.equals("SELECT_MULTIPLE");
    }

    @JsonIgnore
    public boolean number() {
        return NUMBERS.contains(kind);
    }
}
