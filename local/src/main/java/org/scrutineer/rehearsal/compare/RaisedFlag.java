package org.scrutineer.rehearsal.compare;

/// A flag as `GET flags` lists it.
///
/// @param findingId of the finding that is flagged
/// @param rule code of the rule that flags it
public record RaisedFlag(String findingId, String rule) {}
