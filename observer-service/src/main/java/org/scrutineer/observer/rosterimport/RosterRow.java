package org.scrutineer.observer.rosterimport;

/// A row of the file as text.
///
/// @param line of the file where it begins, from 1
/// @param row data row, from 1
/// @param cells by [RosterColumn#ordinal()], stripped
/// @param complete false when the row has too few or too many cells; then the cells are empty
record RosterRow(long line, int row, String[] cells, boolean complete) {

    String cell(RosterColumn column) {
        return cells[column.ordinal()];
    }
}
