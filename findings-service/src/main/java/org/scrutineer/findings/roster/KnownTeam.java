package org.scrutineer.findings.roster;

/// A team of the mission.
///
/// @param areaCode area of responsibility
public record KnownTeam(String code, String areaCode) {}
