package org.scrutineer.benchmarks;

import java.io.PrintStream;
import java.util.stream.Collectors;

/// The rate that must be reached, held for a while: whether the rules keep up with it.
final class HeldTable {

    private static final String ROW = "%11s  %20s  %20s  %6s  %20s  %20s  %6s  %8s  %16s  %14s  %12s%n";

    private HeldTable() {}

    static void print(IntakeRow row, double share, PrintStream out) {
        out.println();
        out.printf("The same with %.2f of the reference offered, whatever was answered%n", share);
        out.println("Latency counts from the moment at which a form was due. CPU with everything that was done"
                + " meanwhile, judging included.");
        out.println();
        out.printf(
                ROW,
                "connections",
                "accepted/s",
                "reference tx/s",
                "ratio",
                "p99 ms",
                "reference p99 ms",
                "ratio",
                "CPU ms",
                "judged meanwhile",
                "waited at end",
                "all judged");
        out.printf(
                ROW,
                row.connections(),
                row.intake().medianAndSpread(Sample::perSecond, "%.0f"),
                row.reference().medianAndSpread(Sample::perSecond, "%.0f"),
                "%.2f".formatted(row.rateRatio()),
                row.intake().medianAndSpread(IntakeRow::p99, "%.1f"),
                row.reference().medianAndSpread(IntakeRow::p99, "%.1f"),
                "%.1f".formatted(row.latencyRatio()),
                "%.2f".formatted(row.intake().median(Sample::cpuMillisPerOperation)),
                "%.0f/s".formatted(row.judgedMeanwhile()),
                row.judging().stream()
                        .map(left -> "%,d".formatted(left.findings()))
                        .collect(Collectors.joining(" ")),
                row.judging().stream()
                        .map(left -> "%.1f s".formatted(left.nanos() / 1e9))
                        .collect(Collectors.joining(" ")));
        out.println();
        out.println("The rules keep up when what waited at the end of a round is what comes in a few seconds, however"
                + " long the round.");
    }
}
