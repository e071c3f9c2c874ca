package org.scrutineer.observer.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.scrutineer.observer.ObserverConfig;
import org.scrutineer.observer.ObserverProblem;
import org.scrutineer.observer.enrolment.IssuedEnrolments.Issued;
import org.scrutineer.observer.mission.Missions;
import org.scrutineer.observer.roster.Observer;
import org.scrutineer.observer.roster.Observers;
import org.scrutineer.platform.web.DomainException;

/// Issues one-time codes: for all the observers asked for, or for none.
@ApplicationScoped
class IssueEnrolments {

    private final Missions missions;
    private final Observers observers;
    private final Enrolments enrolments;
    private final ObserverConfig config;
    private final Clock clock;

    IssueEnrolments(Missions missions, Observers observers, Enrolments enrolments, ObserverConfig config, Clock clock) {
        this.missions = missions;
        this.observers = observers;
        this.enrolments = enrolments;
        this.config = config;
        this.clock = clock;
    }

    /// @throws DomainException 422 naming the codes that are not on the roster
    @Transactional
    IssuedEnrolments handle(String missionId, List<String> observerCodes) {
        missions.require(missionId);
        List<String> wanted = observerCodes.stream().distinct().toList();
        Map<String, Observer> byCode = observers.byCode(missionId, wanted);
        List<String> unknown =
                wanted.stream().filter(code -> !byCode.containsKey(code)).toList();
        if (!unknown.isEmpty()) {
            throw new DomainException(
                    ObserverProblem.UNKNOWN_OBSERVER, "No code was issued.", Map.of("observerCodes", unknown));
        }
        Instant now = clock.instant();
        return new IssuedEnrolments(wanted.stream()
                .map(code -> issue(Objects.requireNonNull(byCode.get(code)), now))
                .toList());
    }

    private Issued issue(Observer observer, Instant now) {
        Secret code = Secret.code();
        Instant expiresAt = now.plus(config.enrolmentValidity());
        enrolments.persist(new Enrolment(observer.missionId(), observer.id(), observer.code(), code, now, expiresAt));
        return new Issued(observer.code(), code.value(), expiresAt);
    }
}
