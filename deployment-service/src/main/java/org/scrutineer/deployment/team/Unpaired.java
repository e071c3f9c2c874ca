package org.scrutineer.deployment.team;

import org.scrutineer.deployment.roster.KnownObserver;

/// An observer who is in no team, and why.
///
/// @param code NOT_DEPLOYABLE, HOST_NATIONAL, NO_CITIZENSHIP, NO_PARTNER or NO_PLACE
record Unpaired(String observerCode, String code, String message) {

    static Unpaired notDeployable(KnownObserver observer) {
        String obstacles = observer.obstacles().isEmpty() ? "" : ": " + String.join(", ", observer.obstacles());
        return new Unpaired(observer.observerCode(), "NOT_DEPLOYABLE", "is not deployable" + obstacles);
    }

    static Unpaired hostNational(KnownObserver observer) {
        return new Unpaired(
                observer.observerCode(), "HOST_NATIONAL", "citizens of the host State never observe at home");
    }

    static Unpaired withoutCitizenship(KnownObserver observer) {
        return new Unpaired(
                observer.observerCode(), "NO_CITIZENSHIP", "no citizenship is known, so no team can be of two");
    }

    static Unpaired withoutPartner(KnownObserver observer) {
        return new Unpaired(
                observer.observerCode(), "NO_PARTNER", "nobody of another citizenship is left to make a team with");
    }

    static Unpaired withoutPlace(KnownObserver observer) {
        return new Unpaired(
                observer.observerCode(), "NO_PLACE", "the areas of responsibility have no room for another team");
    }
}
