package org.scrutineer.findings.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.scrutineer.findings.FindingsConfig;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;

/// How many exports may run at once. Each keeps a database connection as long as its reader takes, and the
/// phones need the others.
@ApplicationScoped
class ExportSlots {

    private static final long PATIENCE_SECONDS = 10;

    private final Semaphore free;

    ExportSlots(FindingsConfig config) {
        this.free = new Semaphore(config.exportsAtOnce());
    }

    /// A place among those that run; to be closed.
    Slot take() {
        try {
            if (free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return free::release;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new DomainException(
                CommonProblem.UNAVAILABLE, "Too many exports are being made. Please try again in a few minutes.");
    }

    /// Taken, until it is closed.
    interface Slot extends AutoCloseable {
        @Override
        void close();
    }
}
