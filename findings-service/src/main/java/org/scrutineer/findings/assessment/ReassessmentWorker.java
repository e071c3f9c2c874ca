package org.scrutineer.findings.assessment;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.scrutineer.platform.database.TransientFailures;

/// Works through reassessments in the background, one chunk at a time, so that findings that arrive meanwhile are
/// judged between two chunks.
@ApplicationScoped
class ReassessmentWorker {

    private static final int CHUNK = 200;
    private static final long IDLE_MILLIS = 1_000;
    private static final long FAILURE_PAUSE_MILLIS = 5_000;

    private final Reassess reassess;
    private final Thread worker = new Thread(this::run, "reassessment");
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final long failurePause;
    // Of the worker's thread alone.
    private int size = CHUNK;
    private long pause;
    private boolean leaveOut;

    @Inject
    ReassessmentWorker(Reassess reassess) {
        this(reassess, FAILURE_PAUSE_MILLIS);
    }

    /// @param failurePause milliseconds
    ReassessmentWorker(Reassess reassess, long failurePause) {
        this.reassess = reassess;
        this.failurePause = failurePause;
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
        try {
            while (!stopping.await(pause, TimeUnit.MILLISECONDS)) {
                try {
                    step();
                } catch (RuntimeException | Error e) {
                    // Whatever it is: without this thread nothing stored would ever be judged again.
                    failed(e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() {
        if (leaveOut) {
            reassess.leaveOut();
            leaveOut = false;
            pause = 0;
        } else {
            pause = reassess.next(size) ? 0 : IDLE_MILLIS;
            size = CHUNK;
        }
    }

    /// A finding that cannot be judged is found by taking them one by one, and left out: the others must not wait.
    /// When the cause is not in the findings, or leaving one out fails, the same is tried again later.
    private void failed(Throwable failure) {
        if (leaveOut || TransientFailures.isTransient(failure) || failure instanceof OutOfMemoryError) {
            Log.warnf("Judging again %d findings waits: %s", size, failure.toString());
            pause = failurePause;
            return;
        }
        if (size == 1) {
            Log.error("A finding cannot be judged again and is left out", failure);
            leaveOut = true;
        } else {
            Log.warnf("Judging again %d findings failed: %s", size, failure.toString());
        }
        pause = 0;
        size = 1;
    }
}
