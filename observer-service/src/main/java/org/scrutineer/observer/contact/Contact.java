package org.scrutineer.observer.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The personal data of one observer.
@Entity
@Table(name = "contact")
public class Contact {

    @Id
    private UUID observerId;

    private String missionId;
    private @Nullable String passportNo;
    private @Nullable String email;
    private @Nullable String phone;

    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    public Contact(UUID observerId, String missionId, ContactDetails details) {
        this.observerId = observerId;
        this.missionId = missionId;
        take(details);
    }

    /// @return false when nothing is new
    public boolean revise(ContactDetails details) {
        if (agreesWith(details)) {
            return false;
        }
        take(details);
        return true;
    }

    public boolean agreesWith(ContactDetails details) {
        return details().equals(details);
    }

    private void take(ContactDetails details) {
        passportNo = details.passportNo();
        email = details.email();
        phone = details.phone();
    }

    ContactDetails details() {
        return new ContactDetails(passportNo, email, phone);
    }

    public UUID observerId() {
        return observerId;
    }

    public @Nullable String passportNo() {
        return passportNo;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Contact contact && contact.observerId.equals(observerId);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(observerId);
    }

    @Override
    public String toString() {
        return "Contact[" + missionId + ", withheld]";
    }
}
