package org.scrutineer.deployment.plan;

import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;

/// What a report is about; in the order of election day.
enum Purpose {
    OPENING,
    VOTING,
    COUNTING,
    TABULATION;

    /// @throws DomainException 400 when there is no such purpose
    static @Nullable Purpose parse(@Nullable String purpose) {
        if (purpose == null || purpose.isEmpty()) {
            return null;
        }
        for (Purpose each : values()) {
            if (each.name().equals(purpose)) {
                return each;
            }
        }
        throw new DomainException(
                CommonProblem.INVALID_REQUEST, "purpose must be OPENING, VOTING, COUNTING or TABULATION.");
    }
}
