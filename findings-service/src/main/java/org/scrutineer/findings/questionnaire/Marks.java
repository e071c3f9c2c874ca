package org.scrutineer.findings.questionnaire;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which question is what: the mission office's knowledge about a form, which the XForm cannot carry.
///
/// @param problems a yes feeds the table of irregularities
/// @param redFlags a yes calls for immediate attention
/// @param ratings answered on the scale very_good, good, bad, very_bad
/// @param overallRating the rating the public sentence is made of
/// @param results figures of the protocol of results, which a quarantine can withhold
/// @param fields where team, place, access and times are answered
public record Marks(
        Set<String> problems,
        Set<String> redFlags,
        Set<String> ratings,
        @Nullable String overallRating,
        Set<String> results,
        Fields fields) {

    /// Forms that were marked before there was a mark for results have none.
    public Marks {
        results = results == null ? Set.of() : results;
    }

    public static final Marks NONE = new Marks(Set.of(), Set.of(), Set.of(), null, Set.of(), Fields.NONE);

    /// Question codes, each null when the form does not ask.
    ///
    /// @param stationOther a station that is not in the list, in words
    /// @param started question with the moment the form was opened
    /// @param ended question with the moment the form was finished
    /// @param arrived question with the local time of arrival
    /// @param departed question with the local time of departure
    /// @param position question with the position at arrival
    public record Fields(
            @Nullable String team,
            @Nullable String region,
            @Nullable String commission,
            @Nullable String station,
            @Nullable String stationOther,
            @Nullable String settlement,
            @Nullable String access,
            @Nullable String started,
            @Nullable String ended,
            @Nullable String arrived,
            @Nullable String departed,
            @Nullable String position) {

        static final Fields NONE = new Fields(null, null, null, null, null, null, null, null, null, null, null, null);

        /// Every question code that is named.
        public Stream<String> codes() {
            return Stream.of(
                            team,
                            region,
                            commission,
                            station,
                            stationOther,
                            settlement,
                            access,
                            started,
                            ended,
                            arrived,
                            departed,
                            position)
                    .flatMap(Stream::ofNullable);
        }
    }

    /// Every question code that is named.
    public Stream<String> codes() {
        return Stream.of(
                        problems.stream(),
                        redFlags.stream(),
                        ratings.stream(),
                        Optional.ofNullable(overallRating).stream(),
                        results.stream(),
                        fields.codes())
                .flatMap(codes -> codes);
    }
}
