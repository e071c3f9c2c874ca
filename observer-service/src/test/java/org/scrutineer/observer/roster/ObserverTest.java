package org.scrutineer.observer.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.observer.roster.RosterEntries.ELECTION_DAY;
import static org.scrutineer.observer.roster.RosterEntries.FACTS;
import static org.scrutineer.observer.roster.RosterEntries.entry;
import static org.scrutineer.observer.roster.RosterEntries.sto;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scrutineer.observer.mission.ElectionFacts;
import org.scrutineer.observer.roster.Obstacle.Rule;

class ObserverTest {

    @Test
    void isDeployableWhenAccreditedTrainedAndPledged() {
        Observer observer = new Observer(sto("03001", "PT"), FACTS);

        observer.accredit(granted(null, ELECTION_DAY), FACTS);

        assertThat(observer.isDeployable()).isTrue();
        assertThat(rules(observer)).isEmpty();
    }

    @Test
    void knowsAllObstaclesAtOnce() {
        Observer observer = new Observer(entry("1", Category.STO, List.of("DE", "KZ"), false, null), FACTS);

        assertThat(rules(observer))
                .containsExactly(Rule.HOST_NATIONAL, Rule.NOT_ACCREDITED, Rule.NOT_TRAINED, Rule.NO_PLEDGE);
    }

    @Test
    void nationalStaffAreNeverDeployed() {
        Observer observer = new Observer(
                entry("1", Category.NATIONAL_STAFF, List.of("KZ"), true, ELECTION_DAY.minusDays(1)), FACTS);
        observer.accredit(granted(null, null), FACTS);

        assertThat(rules(observer)).containsExactly(Rule.HOST_NATIONAL, Rule.SUPPORT_STAFF);
    }

    @Test
    void anAccreditationMustCoverElectionDay() {
        Observer tooShort = new Observer(sto("1", "PT"), FACTS);
        Observer tooLate = new Observer(sto("2", "PT"), FACTS);

        tooShort.accredit(granted(null, ELECTION_DAY.minusDays(1)), FACTS);
        tooLate.accredit(granted(ELECTION_DAY.plusDays(1), null), FACTS);

        assertThat(tooShort.accreditation().status()).isEqualTo(AccreditationStatus.EXPIRED);
        assertThat(rules(tooShort)).containsExactly(Rule.NOT_ACCREDITED);
        assertThat(rules(tooLate)).containsExactly(Rule.NOT_ACCREDITED);
        assertThat(tooShort.eligibility(FACTS).obstacles().getFirst().message()).contains("2022-11-19");
    }

    @Test
    void aTrainingMustLastUntilElectionDay() {
        Observer observer = new Observer(entry("1", Category.LTO, List.of("PT"), false, ELECTION_DAY), FACTS);
        observer.accredit(granted(null, null), FACTS);

        observer.complete("LTO", new Training(LocalDate.of(2021, 1, 1), ELECTION_DAY.minusDays(1)), FACTS);
        assertThat(rules(observer)).containsExactly(Rule.NOT_TRAINED);

        observer.complete("LTO", new Training(LocalDate.of(2022, 10, 1), ELECTION_DAY), FACTS);
        assertThat(rules(observer)).isEmpty();
    }

    @Test
    void aSecondRoundMayEndAnAccreditationAndBringItBack() {
        Observer observer = new Observer(sto("1", "PT"), FACTS);
        observer.accredit(granted(null, ELECTION_DAY.plusDays(3)), FACTS);

        boolean changed = observer.review(new ElectionFacts("kz2022", "KZ", ELECTION_DAY.plusDays(14)));

        assertThat(changed).isTrue();
        assertThat(observer.isDeployable()).isFalse();
        assertThat(observer.accreditation().status()).isEqualTo(AccreditationStatus.EXPIRED);
        assertThat(observer.review(FACTS)).isTrue();
        assertThat(observer.isDeployable()).isTrue();
        assertThat(observer.review(FACTS)).isFalse();
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        Observer observer = new Observer(sto("1", "PT"), FACTS);
        Accreditation tooShort = granted(null, ELECTION_DAY.minusDays(1));

        assertThat(observer.revise(sto("1", "PT"), FACTS)).isFalse();
        assertThat(observer.accredit(tooShort, FACTS)).isTrue();
        assertThat(observer.accredit(tooShort, FACTS)).isFalse();
        assertThat(observer.pledge(new Pledge("2022-1", ELECTION_DAY), FACTS)).isTrue();
        assertThat(observer.pledge(new Pledge("2022-1", ELECTION_DAY), FACTS)).isFalse();
        assertThat(observer.complete("STO", new Training(ELECTION_DAY, null), FACTS))
                .isTrue();
        assertThat(observer.complete("STO", new Training(ELECTION_DAY, null), FACTS))
                .isFalse();
    }

    @Test
    void aRosterNeitherErasesNorReplacesASignature() {
        Observer observer = new Observer(sto("1", "PT"), FACTS);
        observer.pledge(new Pledge("2022-1", ELECTION_DAY), FACTS);

        boolean changed = observer.revise(entry("1", Category.STO, List.of("PT"), true, null), FACTS);

        assertThat(changed).isFalse();
        assertThat(observer.pledge()).contains(new Pledge("2022-1", ELECTION_DAY));
    }

    @Test
    void aRosterTakesBackWhatARosterStated() {
        Observer observer = new Observer(sto("1", "PT"), FACTS);

        boolean changed = observer.revise(entry("1", Category.STO, List.of("PT"), false, null), FACTS);

        assertThat(changed).isTrue();
        assertThat(rules(observer)).containsExactly(Rule.NOT_ACCREDITED, Rule.NOT_TRAINED, Rule.NO_PLEDGE);
    }

    private static Accreditation granted(LocalDate from, LocalDate until) {
        return new Accreditation(AccreditationStatus.GRANTED, "A-1", from, until, null);
    }

    private static List<Rule> rules(Observer observer) {
        return observer.eligibility(FACTS).obstacles().stream()
                .map(Obstacle::rule)
                .toList();
    }
}
