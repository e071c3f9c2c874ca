package org.scrutineer.benchmarks;

/// One row of the table: the same number of connections to both.
record IntakeRow(int connections, Rounds reference, Rounds intake) {

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
