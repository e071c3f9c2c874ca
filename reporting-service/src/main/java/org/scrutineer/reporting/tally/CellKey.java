package org.scrutineer.reporting.tally;

/// One thing that is counted.
///
/// @param choice value of the choice; empty for other facts
record CellKey(String questionCode, Fact fact, String choice) {

    CellKey(String questionCode, Fact fact) {
        this(questionCode, fact, "");
    }
}
