package org.scrutineer.findings.consolidation;

import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.Purpose;

/// A place with several findings of one purpose.
///
/// @param stationCode absent for TABULATION
/// @param commissionCode for TABULATION only
/// @param findings how many count
/// @param conflicts questions that they answer differently
/// @param undecided how many of these no person has decided about, or decided before something came in
public record PlaceView(
        Purpose purpose,
        @Nullable String stationCode,
        @Nullable String commissionCode,
        int findings,
        long conflicts,
        long undecided) {

    static PlaceView of(ObservedPlace place, Consolidation consolidation) {
        return new PlaceView(
                place.purpose(),
                place.stationCode(),
                place.commissionCode(),
                consolidation.findings().size(),
                consolidation.lines().stream()
                        .filter(Consolidation.Line::conflicting)
                        .count(),
                consolidation.lines().stream()
                        .filter(Consolidation.Line::conflicting)
                        .filter(line -> line.decision() == null || consolidation.outdated(line.decision()))
                        .count());
    }
}
