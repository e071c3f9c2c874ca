package org.scrutineer.benchmarks;

import java.util.Arrays;
import java.util.Map;

/// What one round of load yielded.
///
/// @param operations accepted
/// @param nanos how long the round took
/// @param latencies of every accepted operation, nanoseconds, sorted
/// @param cpuMillis CPU time that each measured process used
record Sample(long operations, long nanos, long[] latencies, Map<String, Long> cpuMillis) {

    static Sample of(long nanos, long[] latencies, Map<String, Long> cpuMillis) {
        long[] sorted = latencies.clone();
        Arrays.sort(sorted);
        return new Sample(sorted.length, nanos, sorted, cpuMillis);
    }

    double perSecond() {
        return operations * 1e9 / nanos;
    }

    /// @param quantile for example 0.99
    double latencyMillis(double quantile) {
        if (latencies.length == 0) {
            return Double.NaN;
        }
        int index = (int) Math.ceil(quantile * latencies.length) - 1;
        return latencies[Math.max(0, index)] / 1e6;
    }

    double cpuMillisPerOperation() {
        return operations == 0
                ? Double.NaN
                : (double) cpuMillis.values().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        / operations;
    }

    double cpuMillisPerOperation(String process) {
        return operations == 0 ? Double.NaN : (double) cpuMillis.getOrDefault(process, 0L) / operations;
    }
}
