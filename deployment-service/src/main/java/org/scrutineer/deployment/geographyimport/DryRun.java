package org.scrutineer.deployment.geographyimport;

import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;

/// The parameter `dryRun`. Strict, because `dryRun=yes` read as false would write what was only to be tried.
final class DryRun {

    private DryRun() {}

    /// @param value null: false
    static boolean parse(@Nullable String value) {
        return switch (value) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            default -> throw new DomainException(CommonProblem.INVALID_REQUEST, "dryRun must be true or false.");
        };
    }
}
