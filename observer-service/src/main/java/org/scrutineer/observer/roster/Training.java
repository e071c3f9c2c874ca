package org.scrutineer.observer.roster;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The completion of a course.
///
/// @param expiresOn last day on which it counts; does not expire when null
@Embeddable
public record Training(LocalDate completedOn, @Nullable LocalDate expiresOn) {

    boolean countsOn(LocalDate day) {
        return expiresOn == null || !expiresOn.isBefore(day);
    }
}
