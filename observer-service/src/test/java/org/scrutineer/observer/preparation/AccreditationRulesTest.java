package org.scrutineer.observer.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.observer.roster.RosterEntries.ELECTION_DAY;
import static org.scrutineer.observer.roster.RosterEntries.FACTS;
import static org.scrutineer.observer.roster.RosterEntries.entry;
import static org.scrutineer.observer.roster.RosterEntries.sto;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scrutineer.observer.preparation.Refusal.Code;
import org.scrutineer.observer.roster.Accreditation;
import org.scrutineer.observer.roster.AccreditationStatus;
import org.scrutineer.observer.roster.Category;
import org.scrutineer.observer.roster.Observer;

class AccreditationRulesTest {

    private final AccreditationRules rules = new AccreditationRules(FACTS, new HashMap<>());
    private final Observer observer = new Observer(sto("03001", "PT"), FACTS);

    @Test
    void grantsAfterAnApplicationAndWithoutOne() {
        Observer onPaper = new Observer(sto("03002", "PT"), FACTS);

        assertThat(rules.apply(observer, decision(AccreditationStatus.APPLIED, null, null)))
                .isEqualTo(new Outcome.Taken(true));
        assertThat(rules.apply(observer, decision(AccreditationStatus.GRANTED, "1", null)))
                .isEqualTo(new Outcome.Taken(true));
        assertThat(rules.apply(onPaper, decision(AccreditationStatus.GRANTED, "2", null)))
                .isEqualTo(new Outcome.Taken(true));
    }

    @Test
    void accreditsNobodyWhoHasNotSigned() {
        Observer unsigned = new Observer(entry("1", Category.STO, List.of("PT"), true, null), FACTS);

        assertThat(refusal(unsigned, decision(AccreditationStatus.APPLIED, null, null)))
                .isEqualTo(Code.CODE_OF_CONDUCT_NOT_SIGNED);
        assertThat(refusal(unsigned, decision(AccreditationStatus.GRANTED, "1", null)))
                .isEqualTo(Code.CODE_OF_CONDUCT_NOT_SIGNED);
    }

    @Test
    void accreditsNoHostNationalButSupportStaff() {
        Observer hostNational = new Observer(sto("1", "DE", "KZ"), FACTS);
        Observer interpreter =
                new Observer(entry("2", Category.NATIONAL_STAFF, List.of("KZ"), false, ELECTION_DAY), FACTS);

        assertThat(refusal(hostNational, decision(AccreditationStatus.GRANTED, "1", null)))
                .isEqualTo(Code.HOST_NATIONAL);
        assertThat(rules.apply(interpreter, decision(AccreditationStatus.GRANTED, "2", null)))
                .isEqualTo(new Outcome.Taken(true));
    }

    @Test
    void aCardHasANumberAndOneHolder() {
        Observer other = new Observer(sto("03002", "PT"), FACTS);
        rules.apply(observer, decision(AccreditationStatus.GRANTED, "17", null));

        assertThat(refusal(other, decision(AccreditationStatus.GRANTED, null, null)))
                .isEqualTo(Code.NUMBER_MISSING);
        assertThat(refusal(other, decision(AccreditationStatus.GRANTED, "17", null)))
                .isEqualTo(Code.NUMBER_TAKEN);
        assertThat(rules.apply(observer, decision(AccreditationStatus.GRANTED, "17", null)))
                .isEqualTo(new Outcome.Taken(false));
    }

    @Test
    void aRefusalHasAReason() {
        assertThat(refusal(observer, decision(AccreditationStatus.REFUSED, null, " ")))
                .isEqualTo(Code.REASON_MISSING);
        assertThat(rules.apply(observer, decision(AccreditationStatus.REFUSED, null, "list was late")))
                .isEqualTo(new Outcome.Taken(true));
    }

    @Test
    void decisionsHaveAnOrder() {
        assertThat(refusal(observer, decision(AccreditationStatus.WITHDRAWN, null, "breach")))
                .isEqualTo(Code.STATUS_NOT_POSSIBLE);

        rules.apply(observer, decision(AccreditationStatus.GRANTED, "1", null));
        assertThat(refusal(observer, decision(AccreditationStatus.APPLIED, null, null)))
                .isEqualTo(Code.STATUS_NOT_POSSIBLE);

        rules.apply(observer, decision(AccreditationStatus.WITHDRAWN, null, "breach"));
        assertThat(refusal(observer, decision(AccreditationStatus.GRANTED, "1", null)))
                .isEqualTo(Code.STATUS_NOT_POSSIBLE);
    }

    @Test
    void validityRunsForward() {
        Accreditation reversed =
                new Accreditation(AccreditationStatus.GRANTED, "1", ELECTION_DAY, ELECTION_DAY.minusDays(1), null);

        assertThat(refusal(observer, reversed)).isEqualTo(Code.VALIDITY_REVERSED);
    }

    private Code refusal(Observer whose, Accreditation decided) {
        Outcome outcome = rules.apply(whose, decided);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).code();
    }

    private static Accreditation decision(AccreditationStatus status, String number, String reason) {
        return new Accreditation(status, number, null, null, reason);
    }
}
