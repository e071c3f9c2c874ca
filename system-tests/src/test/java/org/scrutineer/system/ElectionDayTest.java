package org.scrutineer.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.scrutineer.local.stack.LocalStack;
import org.scrutineer.rehearsal.Progress;
import org.scrutineer.rehearsal.Rehearsal;
import org.scrutineer.rehearsal.RehearsalResult;
import org.scrutineer.rehearsal.ledger.Count;

/// The promise of the whole: what observers sent is what the mission reports, whatever dies or breaks in between.
class ElectionDayTest {

    private static final long SOME_HUNDREDS = 200;

    private final RunningMission mission = RunningMission.get();

    @Test
    void reportsWhatWasSentThoughEveryServerWasKilledAndEveryConnectionBroke() {
        assertThat(mission.killed)
                .containsExactlyInAnyOrder(
                        LocalStack.OBSERVER,
                        LocalStack.DEPLOYMENT,
                        LocalStack.FINDINGS,
                        LocalStack.REPORTING,
                        LocalStack.KAFKA,
                        LocalStack.POSTGRES);
        assertThat(mission.result.ledger().of(Count.BROKEN_OFF))
                .as("connections of phones that broke")
                .isGreaterThan(SOME_HUNDREDS);
        assertThat(mission.result.comparison().differences()).isEmpty();
        assertThat(mission.result.ledger().surprises()).isEmpty();
        assertThat(mission.result.equal()).isTrue();
    }

    @Test
    void rehearsesRetriesConflictsAndEdits() {
        var ledger = mission.result.ledger();

        assertThat(ledger.of(Count.ABSORBED)).as("exact retries").isPositive();
        assertThat(ledger.of(Count.CONFLICTS)).as("conflicting ids").isPositive();
        assertThat(ledger.of(Count.CORRECTED)).as("edits").isPositive();
    }

    @Test
    void absorbsTheSameDayOnceMore() throws InterruptedException {
        RehearsalResult again = Rehearsal.run(mission.settings.withDay(Duration.ZERO), new Quiet());

        assertThat(again.comparison().differences()).isEmpty();
        assertThat(again.equal()).isTrue();
    }

    @Test
    void endsWithAStatementOfAFrozenCut() throws Exception {
        assertThat(Files.readString(mission.result.statement())).contains(mission.result.cutId());
        assertThat(Files.readAllBytes(mission.result.statementPdf())).startsWith('%', 'P', 'D', 'F');
    }

    private static final class Quiet implements Progress {
        @Override
        public void step(String title) {}

        @Override
        public void note(String text) {}

        @Override
        public void tick(String text) {}
    }
}
