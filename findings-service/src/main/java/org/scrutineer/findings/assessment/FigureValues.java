package org.scrutineer.findings.assessment;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.expression.Value;
import org.scrutineer.findings.figure.Difference;
import org.scrutineer.findings.figure.Figures;

/// Figures of the second entry of a protocol and official ones as values of rules: `protocol.r_inbox`,
/// `official.differing`.
final class FigureValues {

    private static final int MOST_CODES = 10;

    private static final String PROTOCOL = "protocol.";
    private static final String OFFICIAL = "official.";
    private static final String DIFFERING = "differing";

    private FigureValues() {}

    /// @return null when the name is of neither
    static @Nullable Value of(Evidence evidence, String name) {
        if (name.startsWith(PROTOCOL)) {
            Figures figures = evidence.compared().protocol();
            return figures.isEmpty()
                    ? new Value.Missing("the photo of the protocol was not typed a second time")
                    : value(evidence, figures, name.substring(PROTOCOL.length()));
        }
        if (name.startsWith(OFFICIAL)) {
            Figures figures = evidence.compared().official();
            return figures.isEmpty()
                    ? new Value.Missing("no official figures of this station have come")
                    : value(evidence, figures, name.substring(OFFICIAL.length()));
        }
        return null;
    }

    private static Value value(Evidence evidence, Figures figures, String name) {
        if (name.equals(DIFFERING)) {
            return differing(figures.compare(evidence.names(), evidence.answers()));
        }
        Optional<BigDecimal> figure = figures.find(name, evidence.names());
        return figure.isPresent()
                ? Value.of(figure.get().doubleValue())
                : new Value.Missing("there is no figure " + name + " to compare with");
    }

    private static Value differing(Figures.Compared compared) {
        return compared.figures() == 0
                ? new Value.Missing("the form answers none of the figures to compare with")
                : Value.of(compared.differing().stream()
                        .map(Difference::code)
                        .limit(MOST_CODES)
                        .collect(Collectors.joining(" ")));
    }
}
