package org.scrutineer.observer.mission;

import java.util.List;
import java.util.Map;
import org.scrutineer.observer.ObserverProblem;
import org.scrutineer.platform.web.DomainException;

/// A guard that keeps a mission from moving on.
///
/// @param guard its code, for example `NO_INVITATION`
/// @param detail why, as a clause
/// @param observerCodes the observers in question, where it is about observers; the first few
public record RefusedTransition(String guard, String detail, List<String> observerCodes) {

    public RefusedTransition(String guard, String detail) {
        this(guard, detail, List.of());
    }

    /// The 409 that a client gets.
    public DomainException problem(MissionPhase from, MissionPhase to) {
        return new DomainException(
                ObserverProblem.TRANSITION_NOT_ALLOWED,
                detail + ".",
                Map.of("from", from, "to", to, "guard", guard, "observerCodes", observerCodes));
    }
}
