package org.scrutineer.deployment.roster;

/// What this service knows about a mission.
///
/// @param hostCountry ISO 3166-1 alpha-2; its citizens never observe at home
public record KnownMission(String missionId, String hostCountry, long version) {}
