package org.scrutineer.findings.assessment;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.place.StationFacts;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.QuestionNames;
import org.scrutineer.findings.reevaluation.FormCheck;
import org.scrutineer.findings.roster.KnownTeam;
import org.scrutineer.findings.roster.MissionCalendar;
import org.scrutineer.findings.visit.Position;
import org.scrutineer.findings.visit.Visit;

/// Everything that rules may ask about one finding.
///
/// @param answers question code to raw answer
/// @param check what the form has against the answers
/// @param zone of the place; null when it is not known
/// @param station as the frame has it; empty when the form names none, or none that the frame knows
/// @param frameKnown whether the mission has a frame at all
/// @param compared figures of others about the same protocol
/// @param place where it should have been filled
record Evidence(
        StoredFinding finding,
        KnownForm form,
        QuestionNames names,
        Map<String, String> answers,
        Visit visit,
        FormCheck check,
        @Nullable ZoneId zone,
        Optional<StationFacts> station,
        boolean frameKnown,
        ComparedFigures compared,
        Optional<Position> place,
        Optional<KnownTeam> team,
        MissionCalendar calendar) {}
