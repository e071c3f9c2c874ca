package org.scrutineer.contracts.findings;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A question of a form.
///
/// @param code node name, for example `B_q_overall`
/// @param path path in the instance, for example `/data/rating/B_q_overall`
/// @param kind SELECT_ONE, SELECT_MULTIPLE, INTEGER, DECIMAL, TEXT, DATE, TIME, DATE_TIME, GEOPOINT, BINARY, CALCULATED
/// or METADATA
/// @param choices empty for other kinds, and for lists from a media file
/// @param problem a yes feeds the table of irregularities
/// @param redFlag a yes calls for immediate attention
/// @param rating answered on the scale very_good, good, bad, very_bad
/// @param overallRating the rating the public sentence is made of
/// @param result true for a figure of the protocol of results; absent for every other question
public record Question(
        String code,
        String path,
        String kind,
        Map<String, String> labels,
        List<Choice> choices,
        boolean problem,
        boolean redFlag,
        boolean rating,
        boolean overallRating,
        @Nullable Boolean result) {}
