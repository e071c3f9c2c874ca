package org.scrutineer.rehearsal.compare;

import java.util.Locale;
import org.scrutineer.rehearsal.ledger.LedgerEntry;

/// How figures are grouped.
public enum Grouping {
    ALL,
    REGION,
    SETTLEMENT;

    /// Group of a finding, empty when it does not say.
    String key(LedgerEntry entry) {
        return switch (this) {
            case ALL -> "all";
            case REGION -> entry.answer("region");
            case SETTLEMENT -> entry.answer("settlement");
        };
    }

    /// Value of the query parameter `by`.
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    String describe(String key) {
        return this == ALL ? "all" : parameter() + " " + key;
    }
}
