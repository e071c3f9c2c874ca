package org.scrutineer.observer.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The personal data of all observers.
@ApplicationScoped
public class Contacts implements PanacheRepositoryBase<Contact, UUID> {

    /// By observer.
    public Map<UUID, Contact> byObserver(String missionId) {
        return list("missionId", missionId).stream()
                .collect(Collectors.toMap(Contact::observerId, Function.identity()));
    }
}
