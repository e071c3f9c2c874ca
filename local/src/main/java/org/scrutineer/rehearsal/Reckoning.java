package org.scrutineer.rehearsal;

import java.time.Duration;
import java.util.List;
import org.scrutineer.rehearsal.compare.Comparison;
import org.scrutineer.rehearsal.compare.ReportedFigures;
import org.scrutineer.rehearsal.kit.FormDefinition;
import org.scrutineer.rehearsal.ledger.Ledger;

/// Waits until reporting has caught up, then compares.
///
/// Reporting learns by events and may be seconds behind; after a fault it may be more. It counts as stuck when nothing
/// has moved for a while, and then the comparison says what is missing.
final class Reckoning {

    private static final Duration STUCK = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final List<FormDefinition> forms;
    private final ReportedFigures reported;
    private final Progress out;

    Reckoning(Ledger ledger, List<FormDefinition> forms, ReportedFigures reported, Progress out) {
        this.ledger = ledger;
        this.forms = forms;
        this.reported = reported;
        this.out = out;
    }

    Comparison compare() throws InterruptedException {
        waitForFindings();
        Comparison comparison = Comparison.of(ledger, forms, reported);
        int fewest = comparison.differences().size();
        long moved = System.nanoTime();
        while (!comparison.differences().isEmpty() && System.nanoTime() - moved < STUCK.toNanos() / 2) {
            out.tick("%,d figures still differ"
                    .formatted(comparison.differences().size()));
            Thread.sleep(PAUSE.multipliedBy(2));
            comparison = Comparison.of(ledger, forms, reported);
            if (comparison.differences().size() < fewest) {
                fewest = comparison.differences().size();
                moved = System.nanoTime();
            }
        }
        return comparison;
    }

    private void waitForFindings() throws InterruptedException {
        long accepted = ledger.entries().size();
        long last = -1;
        long moved = System.nanoTime();
        while (true) {
            long received = reported.summary().path("received").asLong();
            if (received >= accepted) {
                out.note("reporting has all %,d findings".formatted(received));
                return;
            }
            if (received != last) {
                last = received;
                moved = System.nanoTime();
            } else if (System.nanoTime() - moved > STUCK.toNanos()) {
                out.note("reporting stays at %,d of %,d findings".formatted(received, accepted));
                return;
            }
            out.tick("reporting has %,d of %,d findings".formatted(received, accepted));
            Thread.sleep(PAUSE);
        }
    }
}
