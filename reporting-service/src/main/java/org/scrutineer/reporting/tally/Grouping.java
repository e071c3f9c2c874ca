package org.scrutineer.reporting.tally;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.reporting.ReportingProblem;

/// How tallies are broken down.
public enum Grouping {
    ALL("'all'"),
    REGION("t.region_code"),
    SETTLEMENT("t.settlement");

    /// The key of what names no region or settlement.
    public static final String UNKNOWN = "unknown";

    private final String expression;

    Grouping(String expression) {
        this.expression = expression;
    }

    /// SQL over the table `tally`, known as t.
    String expression() {
        return "coalesce(nullif(" + expression + ", ''), '" + UNKNOWN + "')";
    }

    /// @param name `all`, `region` or `settlement`
    /// @throws DomainException 400 for anything else
    public static Grouping of(String name) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new DomainException(
                        ReportingProblem.UNKNOWN_GROUPING,
                        "by is one of %s, not %s"
                                .formatted(
                                        Arrays.stream(values())
                                                .map(grouping -> grouping.name().toLowerCase(Locale.ROOT))
                                                .collect(Collectors.joining(", ")),
                                        name)));
    }
}
