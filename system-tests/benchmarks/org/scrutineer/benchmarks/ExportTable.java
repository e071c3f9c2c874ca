package org.scrutineer.benchmarks;

import java.io.PrintStream;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The figures of the export benchmark as a person reads them.
final class ExportTable {

    private static final String ROW = "%-8s  %28s  %12s%n";

    private ExportTable() {}

    static void print(List<ExportRound> rounds, int rows, ResidentMemory memory, PrintStream out) {
        out.println();
        out.printf(
                "P6 on %s, %d cores, JDK %s: %,d findings as CSV. Median of the rounds (lowest–highest).%n%n",
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                rows);
        out.printf(ROW, "", "rows/s", "bytes");
        out.printf(
                ROW,
                "COPY",
                spread(rounds, round -> round.copyRate(rows)),
                rounds.getFirst().copyBytes());
        out.printf(
                ROW,
                "export",
                spread(rounds, round -> round.exportRate(rows)),
                rounds.getFirst().exportBytes());
        out.printf(
                "%nRatio %.2f; must reach 0.30 (aim 0.60).%n",
                median(rounds, round -> round.exportRate(rows)) / median(rounds, round -> round.copyRate(rows)));
        out.printf(
                "Memory of findings-service: %d MB before the first export, at most %d MB since: %d MB more; must stay"
                        + " below 100.%n",
                memory.megabytesAtFirst(),
                memory.highestMegabytes(),
                memory.highestMegabytes() - memory.megabytesAtFirst());
    }

    private static String spread(List<ExportRound> rounds, ToDoubleFunction<ExportRound> rate) {
        double[] rates = rounds.stream().mapToDouble(rate).sorted().toArray();
        return "%,.0f (%,.0f–%,.0f)".formatted(median(rounds, rate), rates[0], rates[rates.length - 1]);
    }

    private static double median(List<ExportRound> rounds, ToDoubleFunction<ExportRound> rate) {
        double[] rates = rounds.stream().mapToDouble(rate).sorted().toArray();
        int middle = rates.length / 2;
        return rates.length % 2 == 1 ? rates[middle] : (rates[middle - 1] + rates[middle]) / 2;
    }
}
