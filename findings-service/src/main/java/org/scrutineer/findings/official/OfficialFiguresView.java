package org.scrutineer.findings.official;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.SortedMap;

/// The official figures of a polling station, as one import brought them.
///
/// @param figures name of the figure to number; empty when they were taken back
/// @param source where the file came from
/// @param importedBy user name
/// @param version 1 for the first figures of the station
/// @param current whether it is the version that counts
public record OfficialFiguresView(
        String stationCode,
        SortedMap<String, BigDecimal> figures,
        String source,
        String importedBy,
        Instant importedAt,
        long version,
        boolean current) {}
