package org.scrutineer.findings.restoration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.FindingsProblem;
import org.scrutineer.findings.held.Mending;
import org.scrutineer.findings.intake.FindingLedger;
import org.scrutineer.findings.intake.LockedFinding;
import org.scrutineer.findings.place.Places;
import org.scrutineer.findings.questionnaire.Marks;
import org.scrutineer.findings.roster.Roster;
import org.scrutineer.platform.security.AreaScope;
import org.scrutineer.platform.web.DomainException;

/// Team and place that a person chose, as corrections of the answers about them: a later edit or correction then
/// keeps them like any other, and what was sent stays as it is.
@ApplicationScoped
class MendedAnswers {

    private final FindingLedger ledger;
    private final Roster roster;
    private final Places places;

    MendedAnswers(FindingLedger ledger, Roster roster, Places places) {
        this.ledger = ledger;
        this.roster = roster;
        this.places = places;
    }

    /// In the caller's transaction.
    ///
    /// @param by user name
    /// @throws DomainException 422 when the mission has no such team or place, or the form does not ask for it
    void correct(String missionId, UUID findingId, Mending mending, String reason, String by) {
        if (mending.teamCode() == null && mending.stationCode() == null && mending.commissionCode() == null) {
            return;
        }
        requireKnown(missionId, mending);
        LockedFinding finding = ledger.lock(missionId, findingId, AreaScope.everywhere());
        FindingLedger.Said said = ledger.said(finding);
        Marks.Fields fields = said.form().fields();
        Map<String, String> answers = new LinkedHashMap<>();
        put(answers, "team", fields.team(), mending.teamCode());
        put(answers, "station", fields.station(), mending.stationCode());
        put(answers, "commission", fields.commission(), mending.commissionCode());
        answers.entrySet()
                .removeIf(answer -> answer.getValue().equals(said.answers().get(answer.getKey())));
        if (!answers.isEmpty()) {
            ledger.correct(finding, answers, reason, by);
        }
    }

    private void requireKnown(String missionId, Mending mending) {
        String team = mending.teamCode();
        if (team != null && roster.team(missionId, team).isEmpty()) {
            throw notAcceptable("The mission has no team %s.".formatted(team));
        }
        String station = mending.stationCode();
        if (station != null && places.station(missionId, station).isEmpty()) {
            throw notAcceptable("The mission has no polling station %s.".formatted(station));
        }
        String commission = mending.commissionCode();
        if (commission != null && places.commission(missionId, commission).isEmpty()) {
            throw notAcceptable("The mission has no commission %s.".formatted(commission));
        }
    }

    private static void put(
            Map<String, String> answers, String what, @Nullable String questionCode, @Nullable String answer) {
        if (answer == null) {
            return;
        }
        if (questionCode == null) {
            throw notAcceptable("No question of the form is marked as the one about the %s.".formatted(what));
        }
        answers.put(questionCode, answer);
    }

    private static DomainException notAcceptable(String why) {
        return new DomainException(FindingsProblem.HELD_NOT_ACCEPTABLE, why);
    }
}
