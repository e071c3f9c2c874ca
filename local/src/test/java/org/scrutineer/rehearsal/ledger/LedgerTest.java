package org.scrutineer.rehearsal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scrutineer.rehearsal.answers.FilledForm;
import org.scrutineer.rehearsal.answers.Sheet;
import org.scrutineer.rehearsal.answers.SheetMother;
import org.scrutineer.rehearsal.kit.Purpose;

class LedgerTest {

    private final Ledger ledger = new Ledger();

    @Test
    void aFindingAcceptedTwiceIsOneFinding() {
        FilledForm form = FilledForms.form(Purpose.VOTING, 1, Map.of("B_group", "yes"));

        ledger.accepted(form, "");
        ledger.accepted(form, "");

        assertThat(ledger.entries()).hasSize(1);
    }

    @Test
    void aCorrectionReplacesTheAnswers() {
        Sheet first = SheetMother.sheet(Purpose.VOTING, 1);
        Sheet second = first.corrected("uuid:new", Map.of());

        ledger.accepted(FilledForms.of(first, Map.of("B_group", "no")), "");
        ledger.corrected(FilledForms.of(second, Map.of("B_group", "yes")), "");

        assertThat(ledger.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.instanceId()).isEqualTo("uuid:new");
            assertThat(entry.corrected()).isTrue();
            assertThat(entry.answer("group")).isEqualTo("yes");
        });
    }

    @Test
    void theFirstVersionNeverUndoesACorrection() {
        Sheet first = SheetMother.sheet(Purpose.VOTING, 1);

        ledger.corrected(FilledForms.of(first.corrected("uuid:new", Map.of()), Map.of("B_group", "yes")), "");
        ledger.accepted(FilledForms.of(first, Map.of("B_group", "no")), "");

        assertThat(ledger.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.answer("group")).isEqualTo("yes"));
    }

    @Test
    void whatTheOfficeEntersMayMakeAFindingFaulty() {
        ledger.accepted(FilledForms.form(Purpose.COUNTING, 1, Map.of("C_r_inbox", "7")), "");
        LedgerEntry count = ledger.entries(Purpose.COUNTING).getFirst();

        ledger.faulty(count, "X13");
        ledger.faulty(count, "X14");

        assertThat(ledger.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.rules()).containsExactlyInAnyOrder("X13", "X14"));
    }

    @Test
    void countsWhatHappened() {
        ledger.accepted(FilledForms.form(Purpose.VOTING, 1, Map.of()), "");
        ledger.conflict("uuid:1");
        ledger.conflict("uuid:1");
        ledger.surprise("500 instead of 201");
        ledger.count(Count.SENT);

        assertThat(ledger.of(Count.ACCEPTED)).isOne();
        assertThat(ledger.of(Count.CONFLICTS)).isEqualTo(2);
        assertThat(ledger.conflicts()).containsExactly("uuid:1");
        assertThat(ledger.of(Count.UNEXPECTED)).isOne();
        assertThat(ledger.surprises()).containsExactly("500 instead of 201");
        assertThat(ledger.of(Count.SENT)).isOne();
    }

    @Test
    void placeIsTheStationOrTheCommissionOfATabulation() {
        ledger.accepted(FilledForms.form(Purpose.VOTING, 1, Map.of("B_pec", "100001", "B_tec", "1001")), "");
        ledger.accepted(FilledForms.form(Purpose.TABULATION, 1, Map.of("D_tec", "1001")), "");

        assertThat(ledger.entries(Purpose.VOTING))
                .singleElement()
                .satisfies(entry -> assertThat(entry.placeCode()).isEqualTo("100001"));
        assertThat(ledger.entries(Purpose.TABULATION))
                .singleElement()
                .satisfies(entry -> assertThat(entry.placeCode()).isEqualTo("1001"));
    }
}
