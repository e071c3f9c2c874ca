package org.scrutineer.reporting.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The problems that one finding reports.
///
/// @param placeCode station or commission; null where the form names none
/// @param regionCode empty where it names none
/// @param teamCode the same
/// @param problems codes of the questions answered yes
public record Sighting(
        String missionId,
        String formId,
        @Nullable String placeCode,
        String regionCode,
        String teamCode,
        List<String> problems) {}
