package org.scrutineer.observer.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An observer as the office sees it, without contacts.
///
/// @param accreditation as it stands on election day
/// @param codeVersion which text of the code of conduct was signed; absent when only the roster states the signature
/// @param trainings by course; only when one observer is asked for
/// @param obstacles rules that are not met
/// @param version also the ETag
public record ObserverView(
        UUID observerId,
        String observerCode,
        String givenName,
        String familyName,
        @Nullable String sex,
        List<String> citizenships,
        Category category,
        @Nullable CoreRole role,
        @Nullable String seconding,
        @Nullable String nominatingState,
        List<String> languages,
        int experienceMissions,
        AccreditationStatus accreditation,
        @Nullable String accreditationNumber,
        @Nullable LocalDate accreditationValidFrom,
        @Nullable LocalDate accreditationValidUntil,
        @Nullable String accreditationReason,
        boolean trained,
        @Nullable Map<String, Training> trainings,
        boolean pledged,
        @Nullable LocalDate pledgedOn,
        @Nullable String codeVersion,
        boolean deployable,
        List<String> obstacles,
        long version) {

    static ObserverView inList(Observer observer) {
        return of(observer, null);
    }

    static ObserverView of(Observer observer) {
        return of(observer, new TreeMap<>(observer.trainings()));
    }

    private static ObserverView of(Observer observer, @Nullable Map<String, Training> trainings) {
        RosterEntry entry = observer.stated();
        Accreditation accreditation = observer.accreditation();
        @Nullable Pledge pledge = observer.pledge().orElse(null);
        return new ObserverView(
                observer.id(),
                entry.observerCode(),
                entry.givenName(),
                entry.familyName(),
                entry.sex(),
                entry.citizenships(),
                entry.category(),
                entry.role(),
                entry.seconding(),
                entry.nominatingState(),
                entry.languages(),
                entry.experienceMissions(),
                accreditation.status(),
                accreditation.number(),
                accreditation.validFrom(),
                accreditation.validUntil(),
                accreditation.reason(),
                observer.isTrained(),
                trainings,
                pledge != null,
                pledge == null ? null : pledge.signedOn(),
                pledge == null ? null : pledge.codeVersion(),
                observer.isDeployable(),
                observer.obstacles(),
                observer.version());
    }
}
