package org.scrutineer.rehearsal.day;

import java.util.List;

/// What one team is asked to do, as the platform answers it.
public record Route(String teamCode, String areaCode, List<Stop> stops) {}
