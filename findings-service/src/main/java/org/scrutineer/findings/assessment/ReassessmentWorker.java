package org.scrutineer.findings.assessment;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Works through reassessments in the background, one chunk at a time, so that findings that arrive meanwhile are
/// judged
/// between two chunks.
@ApplicationScoped
class ReassessmentWorker {

    private static final int CHUNK = 200;
    private static final long IDLE_MILLIS = 1_000;
    private static final long FAILURE_PAUSE_MILLIS = 5_000;

    private final Reassess reassess;
    private final Thread worker = new Thread(this::run, "reassessment");
    private final CountDownLatch stopping = new CountDownLatch(1);

    ReassessmentWorker(Reassess reassess) {
        this.reassess = reassess;
    }

    void start(@Observes StartupEvent event) {
        worker.setDaemon(true);
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        worker.join(TimeUnit.SECONDS.toMillis(10));
    }

    private void run() {
        int size = CHUNK;
        long pause = 0;
        try {
            while (!stopping.await(pause, TimeUnit.MILLISECONDS)) {
                try {
                    pause = reassess.next(size) ? 0 : IDLE_MILLIS;
                    size = CHUNK;
                } catch (RuntimeException e) {
                    Log.warnf("Judging again %d findings failed: %s", size, e.toString());
                    pause = isDatabase(e) ? FAILURE_PAUSE_MILLIS : 0;
                    size = pause > 0 ? size : smaller(size, e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A finding that cannot be judged is found by taking them one by one, and left out: the others must not wait.
    private int smaller(int size, RuntimeException failure) {
        if (size == 1) {
            Log.error("A finding cannot be judged again and is left out", failure);
            reassess.skip();
        }
        return 1;
    }

    private static boolean isDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }
}
