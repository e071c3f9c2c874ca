package org.scrutineer.observer.rosterimport;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.observer.contact.Contact;
import org.scrutineer.observer.contact.Contacts;
import org.scrutineer.observer.mission.DateLine;
import org.scrutineer.observer.mission.ElectionFacts;
import org.scrutineer.observer.mission.Mission;
import org.scrutineer.observer.mission.Missions;
import org.scrutineer.observer.roster.Observer;
import org.scrutineer.observer.roster.ObserverEvents;
import org.scrutineer.observer.roster.Observers;
import org.scrutineer.observer.rosterimport.CheckedRoster.Accepted;
import org.scrutineer.observer.rosterimport.ImportReport.Tally;
import org.scrutineer.platform.messaging.Outbox;
import org.scrutineer.platform.messaging.OutgoingEvent;

/// Imports a roster: all rows or none, in one transaction, while the mission is locked. Observers that the file does
/// not mention stay as they are.
@ApplicationScoped
class ImportRoster {

    private final Missions missions;
    private final Observers observers;
    private final Contacts contacts;
    private final Outbox outbox;
    private final Clock clock;
    private final Countries countries;

    ImportRoster(
            Missions missions, Observers observers, Contacts contacts, Outbox outbox, Clock clock, ObjectMapper json) {
        this.missions = missions;
        this.observers = observers;
        this.contacts = contacts;
        this.outbox = outbox;
        this.clock = clock;
        this.countries = Countries.load(json);
    }

    /// The roster as it is before the import.
    private record Known(Map<String, Observer> byCode, Map<UUID, Contact> contacts) {

        Map<String, String> codeByPassport() {
            Map<String, String> codes = new HashMap<>();
            byCode.values().forEach(observer -> {
                Contact contact = contacts.get(observer.id());
                if (contact != null && contact.passportNo() != null) {
                    codes.put(RosterCheck.comparable(contact.passportNo()), observer.code());
                }
            });
            return codes;
        }
    }

    /// @return what was done, or with `dryRun` what would be done
    /// @throws org.scrutineer.platform.web.DomainException 422 when the file cannot be read, or has errors
    /// and this is not a dry run; nothing is changed then
    @Transactional
    ImportReport handle(String missionId, byte[] file, ColumnMapping mapping, boolean dryRun) {
        Mission mission = dryRun ? missions.require(missionId) : missions.requireLocked(missionId);
        ElectionFacts facts = mission.electionFacts();
        List<RosterRow> rows = read(file, mapping, dryRun);
        Known known = new Known(observers.byCode(missionId), contacts.byObserver(missionId));
        EntryReader reader = new EntryReader(countries, facts.hostCountry(), DateLine.today(clock));
        CheckedRoster roster = new RosterCheck(reader, known.codeByPassport()).check(rows);
        if (dryRun) {
            return ImportReport.of(true, roster, foresee(roster, known));
        }
        if (roster.rejected() > 0) {
            throw ImportReport.refused(roster).problem();
        }
        return ImportReport.of(false, roster, write(roster, known, facts));
    }

    private static List<RosterRow> read(byte[] file, ColumnMapping mapping, boolean dryRun) {
        try {
            return RosterFile.read(file, mapping);
        } catch (UnreadableFile e) {
            throw ImportReport.unreadable(dryRun, e.issues()).problem();
        }
    }

    private static Tally foresee(CheckedRoster roster, Known known) {
        int created = 0;
        int unchanged = 0;
        for (Accepted row : roster.accepted()) {
            Observer observer = known.byCode().get(row.entry().observerCode());
            if (observer == null) {
                created++;
            } else if (observer.agreesWith(row.entry())
                    && contactAgrees(known.contacts().get(observer.id()), row)) {
                unchanged++;
            }
        }
        return new Tally(created, roster.accepted().size() - created - unchanged, unchanged);
    }

    private static boolean contactAgrees(@Nullable Contact contact, Accepted row) {
        return contact != null && contact.agreesWith(row.contact());
    }

    private Tally write(CheckedRoster roster, Known known, ElectionFacts facts) {
        List<Observer> created = new ArrayList<>();
        List<Observer> changed = new ArrayList<>();
        int updated = 0;
        for (Accepted row : roster.accepted()) {
            Observer observer = known.byCode().get(row.entry().observerCode());
            if (observer == null) {
                created.add(register(row, facts));
                continue;
            }
            boolean factsChanged = observer.revise(row.entry(), facts);
            if (factsChanged) {
                changed.add(observer);
            }
            boolean contactChanged = reviseContact(known.contacts().get(observer.id()), observer, row);
            updated += factsChanged || contactChanged ? 1 : 0;
        }
        observers.flush();
        outbox.appendAll(events(created, changed));
        return new Tally(created.size(), updated, roster.accepted().size() - created.size() - updated);
    }

    private Observer register(Accepted row, ElectionFacts facts) {
        Observer observer = new Observer(row.entry(), facts);
        observers.persist(observer);
        contacts.persist(new Contact(observer.id(), observer.missionId(), row.contact()));
        return observer;
    }

    private boolean reviseContact(@Nullable Contact contact, Observer observer, Accepted row) {
        if (contact != null) {
            return contact.revise(row.contact());
        }
        contacts.persist(new Contact(observer.id(), observer.missionId(), row.contact()));
        return true;
    }

    private static List<OutgoingEvent> events(List<Observer> created, List<Observer> changed) {
        List<OutgoingEvent> events = new ArrayList<>(created.size() + changed.size());
        created.forEach(observer -> events.add(ObserverEvents.registered(observer)));
        changed.forEach(observer -> events.add(ObserverEvents.changed(observer)));
        return events;
    }
}
