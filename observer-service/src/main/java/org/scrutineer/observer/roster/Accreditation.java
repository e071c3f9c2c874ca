package org.scrutineer.observer.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The permit of the election authority, or the lack of it.
///
/// @param number of the card
/// @param validFrom first valid day; open when null
/// @param validUntil last valid day; open when null
/// @param reason why it was refused or withdrawn
@Embeddable
public record Accreditation(
        @Column(name = "accreditation_status") @Enumerated(EnumType.STRING)
        AccreditationStatus status,

        @Column(name = "accreditation_number") @Nullable String number,
        @Column(name = "accreditation_valid_from") @Nullable LocalDate validFrom,

        @Column(name = "accreditation_valid_until") @Nullable LocalDate validUntil,

        @Column(name = "accreditation_reason") @Nullable String reason) {

    static final Accreditation NONE = new Accreditation(AccreditationStatus.NONE, null, null, null, null);

    /// The same permit as it stands on a day: one that has run out by then is EXPIRED, and comes back to life when the
    /// day moves.
    Accreditation on(LocalDate day) {
        boolean given = status == AccreditationStatus.GRANTED || status == AccreditationStatus.EXPIRED;
        if (!given) {
            return this;
        }
        boolean runOut = validUntil != null && validUntil.isBefore(day);
        AccreditationStatus then = runOut ? AccreditationStatus.EXPIRED : AccreditationStatus.GRANTED;
        return new Accreditation(then, number, validFrom, validUntil, reason);
    }
}
