package org.scrutineer.observer.mission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifeCycleTest {

    private static final List<MissionPhase> USUAL_COURSE = List.of(
            MissionPhase.PLANNED,
            MissionPhase.INVITED,
            MissionPhase.ASSESSED,
            MissionPhase.APPROVED,
            MissionPhase.RECRUITING,
            MissionPhase.OPEN,
            MissionPhase.LTO_DEPLOYED,
            MissionPhase.STO_DEPLOYED,
            MissionPhase.ELECTION_DAY,
            MissionPhase.PRELIMINARY_STATEMENT,
            MissionPhase.POST_ELECTION,
            MissionPhase.CLOSED,
            MissionPhase.FINAL_REPORT_PUBLISHED,
            MissionPhase.FOLLOW_UP,
            MissionPhase.ARCHIVED);

    @Test
    void aFullMissionPassesEveryPhase() {
        assertThat(course(MissionFormat.EOM)).isEqualTo(USUAL_COURSE);
    }

    @Test
    void aLimitedMissionDeploysNoShortTermObservers() {
        List<MissionPhase> expected = new ArrayList<>(USUAL_COURSE);
        expected.remove(MissionPhase.STO_DEPLOYED);

        assertThat(course(MissionFormat.LEOM)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"EAM", "RAM", "EET"})
    void aMissionOfExpertsDeploysNobody(MissionFormat format) {
        assertThat(course(format)).doesNotContain(MissionPhase.LTO_DEPLOYED, MissionPhase.STO_DEPLOYED);
    }

    @ParameterizedTest
    @EnumSource(names = {"LEOM", "EAM", "EET", "RAM"})
    void shortTermPhasesAreImpossibleWithoutShortTermObservers(MissionFormat format) {
        for (MissionPhase phase : MissionPhase.values()) {
            assertThat(LifeCycle.next(phase, format, MissionPhase.STO_DEPLOYED))
                    .as("after %s", phase)
                    .doesNotContain(MissionPhase.STO_DEPLOYED);
        }
        assertThat(LifeCycle.objection(MissionPhase.OPEN, MissionPhase.STO_DEPLOYED, format, null))
                .hasValueSatisfying(refused -> assertThat(refused.guard()).isEqualTo("FORMAT_HAS_NO_SUCH_PHASE"));
    }

    @Test
    void anExpertTeamMayStaySilentAfterElectionDay() {
        assertThat(LifeCycle.next(MissionPhase.ELECTION_DAY, MissionFormat.EET, null))
                .contains(MissionPhase.PRELIMINARY_STATEMENT, MissionPhase.POST_ELECTION);
        assertThat(LifeCycle.next(MissionPhase.ELECTION_DAY, MissionFormat.EOM, null))
                .doesNotContain(MissionPhase.POST_ELECTION);
    }

    @Test
    void noMissionOpensWithoutAnInvitation() {
        assertThat(LifeCycle.objection(MissionPhase.PLANNED, MissionPhase.OPEN, MissionFormat.EOM, null))
                .hasValueSatisfying(refused -> assertThat(refused.guard()).isEqualTo("NO_INVITATION"));
    }

    @Test
    void phasesAreNeitherSkippedNorUndone() {
        assertThat(LifeCycle.objection(MissionPhase.INVITED, MissionPhase.OPEN, MissionFormat.EOM, null))
                .hasValueSatisfying(refused -> assertThat(refused.guard()).isEqualTo("ORDER"));
        assertThat(LifeCycle.objection(MissionPhase.OPEN, MissionPhase.RECRUITING, MissionFormat.EOM, null))
                .isPresent();
    }

    @Test
    void aSuspendedMissionReturnsToWhereItWas() {
        assertThat(LifeCycle.next(MissionPhase.SUSPENDED, MissionFormat.EOM, MissionPhase.LTO_DEPLOYED))
                .containsExactlyInAnyOrder(MissionPhase.LTO_DEPLOYED, MissionPhase.CANCELLED);
    }

    @Test
    void aMissionThatLosesItsShortTermObserversReturnsToTheLatestPhaseItKnows() {
        assertThat(LifeCycle.next(MissionPhase.FORMAT_CHANGED, MissionFormat.LEOM, MissionPhase.STO_DEPLOYED))
                .containsExactlyInAnyOrder(MissionPhase.LTO_DEPLOYED, MissionPhase.CANCELLED);
        assertThat(LifeCycle.next(MissionPhase.FORMAT_CHANGED, MissionFormat.EAM, MissionPhase.STO_DEPLOYED))
                .containsExactlyInAnyOrder(MissionPhase.OPEN, MissionPhase.CANCELLED);
    }

    @Test
    void aSecondRoundDeploysAgain() {
        assertThat(LifeCycle.next(MissionPhase.POST_ELECTION, MissionFormat.EOM, null))
                .contains(MissionPhase.SECOND_ROUND);
        assertThat(LifeCycle.next(MissionPhase.SECOND_ROUND, MissionFormat.EOM, null))
                .containsExactly(MissionPhase.STO_DEPLOYED);
        assertThat(LifeCycle.next(MissionPhase.SECOND_ROUND, MissionFormat.LEOM, null))
                .containsExactly(MissionPhase.LTO_DEPLOYED);
    }

    @Test
    void aMissionIsCancelledBeforeElectionDayOnly() {
        assertThat(LifeCycle.next(MissionPhase.STO_DEPLOYED, MissionFormat.EOM, null))
                .contains(MissionPhase.CANCELLED);
        assertThat(LifeCycle.next(MissionPhase.ELECTION_DAY, MissionFormat.EOM, null))
                .doesNotContain(MissionPhase.CANCELLED);
        assertThat(LifeCycle.next(MissionPhase.CANCELLED, MissionFormat.EOM, null))
                .containsExactly(MissionPhase.ARCHIVED);
    }

    @Test
    void theFormatIsOpenUntilTheApproval() {
        assertThat(LifeCycle.mayChangeFormat(MissionPhase.APPROVED)).isTrue();
        assertThat(LifeCycle.mayChangeFormat(MissionPhase.RECRUITING)).isFalse();
        assertThat(LifeCycle.mayChangeFormat(MissionPhase.SUSPENDED)).isFalse();
        assertThat(LifeCycle.mayChangeFormat(MissionPhase.FORMAT_CHANGED)).isTrue();
    }

    /// The phases a mission passes when nothing interrupts it.
    private static List<MissionPhase> course(MissionFormat format) {
        List<MissionPhase> course = new ArrayList<>(List.of(MissionPhase.PLANNED));
        while (course.getLast() != MissionPhase.ARCHIVED) {
            course.add(LifeCycle.next(course.getLast(), format, null).stream()
                    .filter(phase -> !phase.isSidePhase())
                    .findFirst()
                    .orElseThrow());
        }
        return course;
    }
}
