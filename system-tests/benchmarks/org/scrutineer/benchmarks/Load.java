package org.scrutineer.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Runs one kind of operation on so many connections for so long.
final class Load {

    private Load() {}

    /// One connection of the load.
    interface Connection extends AutoCloseable {

        /// Does one operation and waits for its end; throws when it was not accepted.
        void operate() throws Exception;

        @Override
        void close() throws IOException;
    }

    /// @param connections opened before the clock starts
    /// @param seconds how long each goes on
    /// @param measured processes whose CPU time counts
    static Sample run(List<? extends Connection> connections, Pace pace, int seconds, Map<String, Long> measured)
            throws IOException, InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(connections.size())) {
            Map<String, Long> cpuBefore = CpuTime.millis(measured);
            long begin = System.nanoTime();
            long end = begin + seconds * 1_000_000_000L;
            List<Callable<long[]>> tasks = new ArrayList<>();
            for (Connection connection : connections) {
                tasks.add(() -> until(begin, end, pace, connection));
            }
            List<Future<long[]>> results = threads.invokeAll(tasks);
            long nanos = System.nanoTime() - begin;
            Map<String, Long> cpu = new TreeMap<>(CpuTime.millis(measured));
            cpu.replaceAll((process, millis) -> millis - cpuBefore.getOrDefault(process, 0L));
            long[] latencies = results.stream()
                    .flatMapToLong(result -> Arrays.stream(value(result)))
                    .toArray();
            return Sample.of(nanos, latencies, cpu);
        }
    }

    private static long[] until(long begin, long end, Pace pace, Connection connection) throws Exception {
        long[] latencies = new long[1024];
        int count = 0;
        for (long due = pace.await(begin); due < end && System.nanoTime() < end; due = pace.await(begin)) {
            connection.operate();
            if (count == latencies.length) {
                latencies = Arrays.copyOf(latencies, count * 2);
            }
            latencies[count++] = System.nanoTime() - due;
        }
        return Arrays.copyOf(latencies, count);
    }

    private static long[] value(Future<long[]> result) {
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("An operation of the load failed: " + e.getCause(), e);
        }
    }
}
