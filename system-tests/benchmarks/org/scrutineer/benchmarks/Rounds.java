package org.scrutineer.benchmarks;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// Several rounds of the same load: the median, and how far apart they lie.
record Rounds(List<Sample> samples) {

    double median(ToDoubleFunction<Sample> figure) {
        double[] values = samples.stream().mapToDouble(figure).sorted().toArray();
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    double lowest(ToDoubleFunction<Sample> figure) {
        return samples.stream().mapToDouble(figure).min().orElse(Double.NaN);
    }

    double highest(ToDoubleFunction<Sample> figure) {
        return samples.stream().mapToDouble(figure).max().orElse(Double.NaN);
    }

    String medianAndSpread(ToDoubleFunction<Sample> figure, String format) {
        return (format + " (" + format + "–" + format + ")").formatted(median(figure), lowest(figure), highest(figure));
    }
}
