package org.scrutineer.benchmarks;

import java.io.PrintStream;
import java.util.List;

/// The same figures with few and with many findings stored, side by side.
final class GrowthTable {

    private static final String ROW = "%11s  %12s  %12s  %6s  %12s  %12s  %6s  %12s  %12s%n";

    private GrowthTable() {}

    /// @param few rows of the table measured first
    /// @param many rows for the same numbers of connections, in the same order
    static void print(List<IntakeRow> few, long storedAtFirst, List<IntakeRow> many, long storedThen, PrintStream out) {
        out.println();
        out.printf("With %,d findings stored, and with %,d%n", storedAtFirst, storedThen);
        out.printf(ROW, "connections", "accepted/s", "then", "share", "ratio", "then", "share", "CPU ms", "then");
        for (int i = 0; i < few.size(); i++) {
            IntakeRow before = few.get(i);
            IntakeRow after = many.get(i);
            double rateBefore = before.intake().median(Sample::perSecond);
            double rateAfter = after.intake().median(Sample::perSecond);
            out.printf(
                    ROW,
                    before.connections(),
                    "%.0f".formatted(rateBefore),
                    "%.0f".formatted(rateAfter),
                    "%.2f".formatted(rateAfter / rateBefore),
                    "%.2f".formatted(before.rateRatio()),
                    "%.2f".formatted(after.rateRatio()),
                    "%.2f".formatted(after.rateRatio() / before.rateRatio()),
                    "%.2f".formatted(before.intake().median(Sample::cpuMillisPerOperation)),
                    "%.2f".formatted(after.intake().median(Sample::cpuMillisPerOperation)));
        }
        out.println("The share, of the rate or of its ratio to the reference, must not be below 0.90.");
    }
}
