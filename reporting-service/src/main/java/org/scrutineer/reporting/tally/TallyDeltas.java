package org.scrutineer.reporting.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// The differences that a batch of findings makes, added up in memory before the counters are touched once.
public final class TallyDeltas {

    private final TreeMap<TallyKey, Delta> deltas = new TreeMap<>();

    /// A finding is there that was not.
    public void add(TallyKey key, Contribution contribution) {
        apply(key, contribution, 1);
    }

    /// A finding is not there any more, or not as it was.
    public void subtract(TallyKey key, Contribution contribution) {
        apply(key, contribution, -1);
    }

    /// In key order.
    List<Row> rows() {
        List<Row> rows = new ArrayList<>(deltas.size());
        deltas.forEach((key, delta) -> {
            if (delta.changesAnything()) {
                rows.add(new Row(key, delta.findings, delta.counts, delta.sums));
            }
        });
        return rows;
    }

    /// @param counts what to add to each counter; index 0 is the counter with cell 1
    /// @param sums the same for sums
    record Row(TallyKey key, int findings, int[] counts, BigDecimal[] sums) {}

    private void apply(TallyKey key, Contribution contribution, int sign) {
        Delta delta = deltas.computeIfAbsent(key, fresh -> new Delta());
        delta.findings += sign;
        delta.count(contribution.cells(), sign);
        for (int i = 0; i < contribution.sumCells().length; i++) {
            BigDecimal value = contribution.sumValues()[i];
            delta.sum(contribution.sumCells()[i], sign > 0 ? value : value.negate());
        }
    }

    private static final class Delta {

        private int findings;
        private int[] counts = new int[0];
        private BigDecimal[] sums = new BigDecimal[0];

        void count(int[] cells, int sign) {
            if (cells.length > 0 && cells[cells.length - 1] > counts.length) {
                counts = Arrays.copyOf(counts, cells[cells.length - 1]);
            }
            for (int cell : cells) {
                counts[cell - 1] += sign;
            }
        }

        void sum(int cell, BigDecimal amount) {
            if (cell > sums.length) {
                int before = sums.length;
                sums = Arrays.copyOf(sums, cell);
                Arrays.fill(sums, before, cell, BigDecimal.ZERO);
            }
            sums[cell - 1] = sums[cell - 1].add(amount);
        }

        boolean changesAnything() {
            return findings != 0
                    || Arrays.stream(counts).anyMatch(count -> count != 0)
                    || Arrays.stream(sums).anyMatch(sum -> sum.signum() != 0);
        }
    }
}
