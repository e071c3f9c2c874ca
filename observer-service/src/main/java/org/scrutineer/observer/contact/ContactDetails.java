package org.scrutineer.observer.contact;

import org.jspecify.annotations.Nullable;

/// Personal data of one observer. Not shown by [#toString()], so that it cannot slip into a log.
public record ContactDetails(
        @Nullable String passportNo,
        @Nullable String email,
        @Nullable String phone) {

    @Override
    public String toString() {
        return "ContactDetails[withheld]";
    }
}
