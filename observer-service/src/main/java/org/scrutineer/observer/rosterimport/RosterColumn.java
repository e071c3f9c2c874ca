package org.scrutineer.observer.rosterimport;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The columns of a roster file. All must be there, in any order: a row states everything about a person, so that an
/// import never half-erases one.
enum RosterColumn {
    OBSERVER_CODE(40),
    GIVEN_NAME(120),
    FAMILY_NAME(120),
    SEX(1),
    CITIZENSHIP(60),
    CATEGORY(30),
    ROLE(60),
    SECONDING(40),
    NOMINATING_STATE(2),
    EMAIL(254),
    PHONE(40),
    LANGUAGES(120),
    EXPERIENCE_MISSIONS(4),
    PASSPORT_NO(40),
    TRAINING_COMPLETED(10),
    CODE_OF_CONDUCT_SIGNED_ON(20);

    private static final Map<String, RosterColumn> BY_NAME = new HashMap<>();

    static {
        for (RosterColumn column : values()) {
            BY_NAME.put(column.columnName(), column);
        }
    }

    private final int maxLength;

    RosterColumn(int maxLength) {
        this.maxLength = maxLength;
    }

    /// As it stands in the header row, for example `observer_code`.
    String columnName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// In characters.
    int maxLength() {
        return maxLength;
    }

    static Optional<RosterColumn> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.strip().toLowerCase(Locale.ROOT)));
    }
}
