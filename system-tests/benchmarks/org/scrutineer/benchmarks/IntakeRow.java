package org.scrutineer.benchmarks;

import java.util.List;

/// One row of the table: the same number of connections to both.
///
/// @param judging what the rules had left to do after each round of intake
record IntakeRow(int connections, Rounds reference, Rounds intake, List<CatchUp> judging) {

    /// Findings that were judged per second while others still came, in all rounds.
    double judgedMeanwhile() {
        long accepted = intake.samples().stream().mapToLong(Sample::operations).sum();
        long nanos = intake.samples().stream().mapToLong(Sample::nanos).sum();
        return (accepted - waiting()) * 1e9 / nanos;
    }

    /// Findings that were judged per second when nothing came any more.
    double judgedAfterwards() {
        return waiting() * 1e9 / judging.stream().mapToLong(CatchUp::nanos).sum();
    }

    /// CPU milliseconds for each of these, of all processes. What they have to do besides is in it.
    double cpuMillisPerJudged() {
        return (double) judging.stream().mapToLong(CatchUp::cpuMillis).sum() / waiting();
    }

    private long waiting() {
        return judging.stream().mapToLong(CatchUp::findings).sum();
    }

    double rateRatio() {
        return intake.median(Sample::perSecond) / reference.median(Sample::perSecond);
    }

    double latencyRatio() {
        return intake.median(IntakeRow::p99) / reference.median(IntakeRow::p99);
    }

    static double p99(Sample sample) {
        return sample.latencyMillis(0.99);
    }
}
