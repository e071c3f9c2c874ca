package org.scrutineer.observer.mission;

import java.time.LocalDate;

/// What the rules about observers need to know of a mission.
///
/// @param hostCountry ISO 3166-1 alpha-2; its nationals do not observe at home
/// @param electionDay the day on which accreditation and training must be valid
public record ElectionFacts(String missionId, String hostCountry, LocalDate electionDay) {}
