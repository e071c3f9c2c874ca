package org.scrutineer.reporting.coverage;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.reporting.ReportingProblem;

/// How coverage is broken down.
public enum Dimension {
    ALL(group -> "all"),
    REGION(CoverageGroup::regionCode),
    AREA(CoverageGroup::areaCode),
    TEAM(CoverageGroup::teamCode),
    PURPOSE(CoverageGroup::purpose);

    private final Function<CoverageGroup, String> key;

    Dimension(Function<CoverageGroup, String> key) {
        this.key = key;
    }

    String keyOf(CoverageGroup group) {
        return key.apply(group);
    }

    /// @param name lower case
    /// @throws DomainException 400 for anything else
    static Dimension of(String name) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new DomainException(
                        ReportingProblem.UNKNOWN_GROUPING,
                        "by is one of all, region, area, team, purpose, not " + name));
    }
}
