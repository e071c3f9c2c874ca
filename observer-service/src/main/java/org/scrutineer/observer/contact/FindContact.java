package org.scrutineer.observer.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.scrutineer.observer.roster.Observers;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;

/// Reads the contacts of one observer.
@ApplicationScoped
class FindContact {

    private final Observers observers;
    private final Contacts contacts;

    FindContact(Observers observers, Contacts contacts) {
        this.observers = observers;
        this.contacts = contacts;
    }

    @Transactional
    ContactDetails of(String missionId, String observerCode) {
        return contacts.findByIdOptional(
                        observers.require(missionId, observerCode).id())
                .map(Contact::details)
                .orElseThrow(
                        () -> new DomainException(CommonProblem.NOT_FOUND, "No contacts of this observer are stored."));
    }
}
