package org.scrutineer.reporting.coverage;

import java.util.Comparator;

/// A purpose at a place: what expected reports and findings are matched by. Ordered, so that concurrent batches lock
/// rows in the same order.
///
/// @param placeCode station; commission for TABULATION
record ObservedPlace(String missionId, String purpose, String placeCode) implements Comparable<ObservedPlace> {

    private static final Comparator<ObservedPlace> ORDER = Comparator.comparing(ObservedPlace::missionId)
            .thenComparing(ObservedPlace::purpose)
            .thenComparing(ObservedPlace::placeCode);

    @Override
    public int compareTo(ObservedPlace other) {
        return ORDER.compare(this, other);
    }
}
