package org.scrutineer.findings.official;

import java.util.Map;

/// A row of the file as text.
///
/// @param line of the file where it begins, from 1
/// @param row data row, from 1
/// @param station its code
/// @param cells name of the figure to what is in its cell, in the order of the columns
/// @param complete false when the row has too few or too many cells; then there are no figures
record FigureRow(long line, int row, String station, Map<String, String> cells, boolean complete) {

    /// Whether a station could be called so. PostgreSQL has no text with NUL: the frame cannot even be
    /// asked for it.
    boolean isStationWritable() {
        return station.chars().noneMatch(Character::isISOControl);
    }
}
