package org.scrutineer.findings.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.scrutineer.platform.database.DatabaseFailure;

/// What the worker lives through, and what it does next.
class ReassessmentWorkerTest {

    private static final DatabaseFailure AWAY = new DatabaseFailure(new SQLException("away", "08006"));
    private static final DatabaseFailure TOO_LONG = new DatabaseFailure(new SQLException("too long", "22001"));

    @Test
    void goesOnWhenLeavingOutFails() throws InterruptedException {
        assertThat(steps(new IllegalStateException(), new IllegalStateException(), AWAY, new IllegalStateException()))
                .containsExactly("next 200", "next 1", "leave out", "leave out", "leave out", "next 1", "next 200");
    }

    @Test
    void looksForARowThatHasNoPlace() throws InterruptedException {
        assertThat(steps(TOO_LONG, TOO_LONG)).containsExactly("next 200", "next 1", "leave out", "next 1", "next 200");
    }

    @Test
    void triesTheSameAgainWhenTheDatabaseIsAway() throws InterruptedException {
        assertThat(steps(AWAY, AWAY)).containsExactly("next 200", "next 200", "next 200");
    }

    @Test
    void livesThroughErrors() throws InterruptedException {
        assertThat(steps(new OutOfMemoryError("as if"), new StackOverflowError("as if")))
                .containsExactly("next 200", "next 200", "next 1", "next 200");
    }

    /// @param failures of the first steps; those after them succeed
    /// @return the steps up to the first chunk that succeeds
    private static List<String> steps(Throwable... failures) throws InterruptedException {
        Failing reassess = new Failing(failures);
        ReassessmentWorker worker = new ReassessmentWorker(reassess, 1);
        worker.start(new StartupEvent());
        try {
            assertThat(reassess.done.poll(10, TimeUnit.SECONDS)).isEqualTo("next 200");
        } finally {
            worker.stop(new ShutdownEvent());
        }
        return List.copyOf(reassess.steps);
    }

    private static final class Failing extends Reassess {

        private final Deque<Throwable> failures;
        private final BlockingQueue<String> steps = new LinkedBlockingQueue<>();
        private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

        Failing(Throwable... failures) {
            super(null, null, null, null, null, null, null);
            this.failures = new ArrayDeque<>(Arrays.asList(failures));
        }

        /// Nothing more to do after a whole chunk: the worker pauses.
        @Override
        boolean next(int size) {
            step("next " + size);
            if (size > 1) {
                done.add("next " + size);
            }
            return size == 1;
        }

        @Override
        void leaveOut() {
            step("leave out");
        }

        private void step(String step) {
            steps.add(step);
            switch (failures.poll()) {
                case null -> {}
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case Throwable e -> throw new IllegalArgumentException(e);
            }
        }
    }
}
