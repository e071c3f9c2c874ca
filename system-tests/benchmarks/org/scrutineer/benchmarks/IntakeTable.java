package org.scrutineer.benchmarks;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/// The figures as a person reads them.
final class IntakeTable {

    private static final String ROW = "%11s  %28s  %28s  %6s  %24s  %24s  %6s  %10s  %10s%n";
    private static final String RATE = "%.0f";
    private static final String MILLIS = "%.1f";

    private IntakeTable() {}

    static void print(List<IntakeRow> rows, PrintStream out) {
        out.println();
        out.printf(
                "P1 and P2 on %s, %d cores, JDK %s, PostgreSQL with fsync=on and synchronous_commit=on%n",
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature());
        out.println("Median of the rounds (lowest–highest). CPU: all processes of the stack added up; of the reference,"
                + " PostgreSQL's.");
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
                "ref CPU ms");
        for (IntakeRow row : rows) {
            out.printf(
                    ROW,
                    row.connections(),
                    row.intake().medianAndSpread(Sample::perSecond, RATE),
                    row.reference().medianAndSpread(Sample::perSecond, RATE),
                    "%.2f".formatted(row.rateRatio()),
                    row.intake().medianAndSpread(IntakeRow::p99, MILLIS),
                    row.reference().medianAndSpread(IntakeRow::p99, MILLIS),
                    "%.1f".formatted(row.latencyRatio()),
                    "%.2f".formatted(row.intake().median(Sample::cpuMillisPerOperation)),
                    "%.2f".formatted(row.reference().median(Sample::cpuMillisPerOperation)));
        }
        out.println();
        out.println("CPU milliseconds per accepted submission, by process");
        for (IntakeRow row : rows) {
            out.printf("%11d  %s%n", row.connections(), byProcess(row.intake()));
        }
        out.println();
        out.println("Findings judged by the rules per second: while submissions came, and after them; then with CPU"
                + " milliseconds for each");
        for (IntakeRow row : rows) {
            out.printf(
                    "%11d  %.0f  %.0f  %.2f%n",
                    row.connections(), row.judgedMeanwhile(), row.judgedAfterwards(), row.cpuMillisPerJudged());
        }
        out.println();
        out.println("At 32 connections P1 must reach 0.30 (aim 0.60), P2 at most 4.0 (aim 2.0).");
    }

    private static String byProcess(Rounds intake) {
        return intake.samples().getFirst().cpuMillis().keySet().stream()
                .map(process -> "%s %.2f".formatted(process, intake.median(s -> s.cpuMillisPerOperation(process))))
                .collect(Collectors.joining("  "));
    }
}
