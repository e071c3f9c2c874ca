package org.scrutineer.rehearsal.compare;

import org.scrutineer.rehearsal.kit.Purpose;

/// A report that the plan asks for.
///
/// @param placeCode station, or commission of a tabulation
public record ExpectedReport(Purpose purpose, String placeCode) {}
