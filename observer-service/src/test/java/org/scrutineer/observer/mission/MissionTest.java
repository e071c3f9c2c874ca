package org.scrutineer.observer.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scrutineer.observer.ObserverProblem;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;

class MissionTest {

    @Test
    void beginsPlanned() {
        Mission mission = new Mission("kz2022", facts(MissionFormat.EOM, "KZ", false));

        assertThat(mission.phase()).isEqualTo(MissionPhase.PLANNED);
        assertThat(mission.facts()).isEqualTo(facts(MissionFormat.EOM, "KZ", false));
    }

    @Test
    void takesTheSameFactsAsNothingNew() {
        Mission mission = new Mission("kz2022", facts(MissionFormat.EOM, "KZ", false));

        assertThat(mission.change(facts(MissionFormat.EOM, "KZ", false))).isFalse();
        assertThat(mission.change(facts(MissionFormat.LEOM, "KZ", false))).isTrue();
    }

    @Test
    void keepsItsFormatOnceStatesCountOnIt() {
        Mission mission = recruiting();

        assertThatThrownBy(() -> mission.change(facts(MissionFormat.LEOM, "KZ", false)))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.type()).isEqualTo(ObserverProblem.FORMAT_LOCKED));
    }

    @Test
    void changesItsFormatWhenThatIsDeclared() {
        Mission mission = recruiting();
        mission.moveTo(MissionPhase.FORMAT_CHANGED);

        mission.change(facts(MissionFormat.LEOM, "KZ", false));
        mission.moveTo(MissionPhase.RECRUITING);

        assertThat(mission.format()).isEqualTo(MissionFormat.LEOM);
        assertThat(mission.phase()).isEqualTo(MissionPhase.RECRUITING);
    }

    @Test
    void neverTurnsFromARehearsalIntoAMission() {
        Mission mission = new Mission("kz2022", facts(MissionFormat.EOM, "KZ", true));

        assertThatThrownBy(() -> mission.change(facts(MissionFormat.EOM, "KZ", false)))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.type()).isEqualTo(ObserverProblem.REHEARSAL_IS_FIXED));
    }

    @Test
    void refusesACountryThatDoesNotExist() {
        assertThatThrownBy(() -> facts(MissionFormat.EOM, "XX", false))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.type()).isEqualTo(CommonProblem.INVALID_REQUEST));
    }

    @Test
    void refusesAMoveOutOfOrder() {
        Mission mission = new Mission("kz2022", facts(MissionFormat.EOM, "KZ", false));

        assertThatThrownBy(() -> mission.moveTo(MissionPhase.ELECTION_DAY))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        e -> assertThat(e.type()).isEqualTo(ObserverProblem.TRANSITION_NOT_ALLOWED));
        assertThat(mission.phase()).isEqualTo(MissionPhase.PLANNED);
    }

    private static Mission recruiting() {
        Mission mission = new Mission("kz2022", facts(MissionFormat.EOM, "KZ", false));
        List.of(MissionPhase.INVITED, MissionPhase.ASSESSED, MissionPhase.APPROVED, MissionPhase.RECRUITING)
                .forEach(mission::moveTo);
        return mission;
    }

    private static MissionFacts facts(MissionFormat format, String hostCountry, boolean rehearsal) {
        return new MissionFacts(
                "Election Observation Mission",
                null,
                format,
                hostCountry,
                "PRESIDENTIAL",
                LocalDate.of(2022, 11, 20),
                "07:00",
                "20:00",
                Map.of("en", "Presidential election"),
                List.of(new MissionMilestone(
                        "ACCREDITATION_CLOSES", LocalDate.of(2022, 11, 14), "18:00", "Asia/Almaty", false, null)),
                rehearsal);
    }
}
