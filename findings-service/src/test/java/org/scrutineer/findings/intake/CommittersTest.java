package org.scrutineer.findings.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scrutineer.findings.FindingsConfig;

/// What committers live through. Nothing of it gets as far as the database.
class CommittersTest {

    private static final int COMMITTERS = 2;
    private static final byte[] LARGEST = new byte[5_000_000];

    private final BlockingQueue<Outcome> answers = new LinkedBlockingQueue<>();

    @Test
    void anErrorEndsNoCommitter() throws InterruptedException {
        Committers committers = committers(noMemory());
        committers.start(new StartupEvent());
        try {
            for (int i = 0; i < 4; i++) {
                assertThat(committers.offer(arrival(new byte[10]))).isTrue();
                assertThat(answers.poll(10, TimeUnit.SECONDS)).isEqualTo(new Outcome.Unavailable());
            }
        } finally {
            committers.stop(new ShutdownEvent());
        }
    }

    @Test
    void whoComesWhileAllAreBusyMeetsNoLull() throws InterruptedException {
        Semaphore reading = new Semaphore(0);
        Semaphore goOn = new Semaphore(0);
        Committers committers = committers(new Reader(() -> {
            reading.release();
            goOn.acquireUninterruptibly();
        }));
        committers.start(new StartupEvent());
        try {
            for (int i = 0; i < COMMITTERS; i++) {
                assertThat(committers.isIdle()).isTrue();
                committers.offer(arrival(new byte[10]));
                assertThat(reading.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            }

            assertThat(committers.isIdle()).isFalse();

            goOn.release(COMMITTERS);
            await().untilAsserted(() -> assertThat(committers.isIdle()).isTrue());
        } finally {
            goOn.release(COMMITTERS);
            committers.stop(new ShutdownEvent());
        }
    }

    @Test
    void ofManyLargeOnesSomeAreAskedToComeBack() {
        Committers committers = committers(noMemory());

        List<Boolean> taken = IntStream.range(0, 100)
                .mapToObj(i -> committers.offer(arrival(LARGEST)))
                .toList();

        assertThat(taken).filteredOn(Boolean::booleanValue).hasSize(12);
    }

    @Test
    void whatWasTakenMakesRoomAndABatchIsBoundedToo() throws InterruptedException {
        ArrivalQueue queue = new ArrivalQueue();
        IntStream.range(0, 12)
                .forEach(i -> assertThat(queue.offer(arrival(LARGEST))).isTrue());
        assertThat(queue.offer(arrival(LARGEST))).isFalse();
        List<Arrival> batch = new ArrayList<>();

        queue.take(batch, 64);

        assertThat(batch).hasSize(2);
        assertThat(queue.size()).isEqualTo(10);
        assertThat(queue.offer(arrival(LARGEST))).isTrue();
    }

    @Test
    void aBatchHasNoMoreThanAskedFor() throws InterruptedException {
        ArrivalQueue queue = new ArrivalQueue();
        IntStream.range(0, 5)
                .forEach(i -> assertThat(queue.offer(arrival(new byte[1]))).isTrue());
        List<Arrival> batch = new ArrayList<>();

        queue.take(batch, 3);

        assertThat(batch).hasSize(3);
    }

    @Test
    void thoseWhoComeWithinAMomentOfEachOtherAreTakenTogether() throws InterruptedException {
        Queue<Integer> coming = new ArrayDeque<>(List.of(3, 2, 0, 9));
        ArrivalQueue[] queue = new ArrivalQueue[1];
        queue[0] = new ArrivalQueue(() -> come(queue[0], coming.remove()));
        come(queue[0], 2);
        List<Arrival> batch = new ArrayList<>();

        queue[0].take(batch, 64);

        assertThat(batch).hasSize(7);
        assertThat(coming).containsExactly(9);
    }

    @Test
    void whoComesAloneWaitsForNobody() throws InterruptedException {
        ArrivalQueue queue = new ArrivalQueue(() -> {
            throw new AssertionError("somebody is waited for");
        });
        for (int i = 0; i < 3; i++) {
            come(queue, 1);
            List<Arrival> batch = new ArrayList<>();

            queue.take(batch, 64);

            assertThat(batch).hasSize(1);
        }
    }

    private void come(ArrivalQueue queue, int phones) {
        IntStream.range(0, phones)
                .forEach(i -> assertThat(queue.offer(arrival(new byte[1]))).isTrue());
    }

    private Arrival arrival(byte[] xml) {
        return new Arrival(new Sender("m", null, null, null), xml, Instant.EPOCH, answers::add);
    }

    private static Committers committers(Admission admission) {
        FindingsConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(FindingsConfig.class)
                .withDefaultValue("scrutineer.findings.attachments-directory", "target/attachments")
                .withDefaultValue("scrutineer.findings.committers", Integer.toString(COMMITTERS))
                .build()
                .getConfigMapping(FindingsConfig.class);
        return new Committers(null, admission, null, null, null, config, new SimpleMeterRegistry());
    }

    /// As if reading took more memory than there is.
    private static Admission noMemory() {
        return new Reader(() -> {
            throw new OutOfMemoryError("as if");
        });
    }

    /// Does something in the place of reading, then cannot read.
    private static final class Reader extends Admission {

        private final Runnable instead;

        Reader(Runnable instead) {
            super(null, null, null, null);
            this.instead = instead;
        }

        @Override
        Reading read(Sender sender, byte[] xml, Instant receivedAt) {
            instead.run();
            throw new IllegalStateException("as if");
        }
    }
}
