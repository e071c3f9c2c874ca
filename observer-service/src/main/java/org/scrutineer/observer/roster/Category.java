package org.scrutineer.observer.roster;

import java.util.Optional;

/// As what a person takes part.
public enum Category {
    /// Core team in the capital.
    CORE,
    /// Long-term observer.
    LTO,
    /// Short-term observer.
    STO,
    /// Locally recruited short-term observer, for example embassy staff.
    LSTO,
    /// Assistants, interpreters, drivers: support only, as a rule nationals of the host.
    NATIONAL_STAFF,
    PARLIAMENTARIAN;

    public static Optional<Category> of(String name) {
        for (Category category : values()) {
            if (category.name().equals(name)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }

    public boolean isObserver() {
        return this != NATIONAL_STAFF;
    }
}
