package org.scrutineer.reporting.coverage;

/// What a report (expected or received) is counted under. Codes are empty where it names none.
public record CoverageGroup(String missionId, String purpose, String regionCode, String areaCode, String teamCode) {}
