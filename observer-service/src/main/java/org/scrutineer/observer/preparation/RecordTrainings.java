package org.scrutineer.observer.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.scrutineer.observer.mission.DateLine;
import org.scrutineer.observer.mission.ElectionFacts;
import org.scrutineer.observer.mission.Missions;
import org.scrutineer.observer.preparation.TrainingRequest.Completion;
import org.scrutineer.observer.roster.Observer;
import org.scrutineer.observer.roster.ObserverEvents;

/// Records completed trainings.
@ApplicationScoped
class RecordTrainings {

    private final Missions missions;
    private final ForEachObserver forEachObserver;
    private final Clock clock;

    RecordTrainings(Missions missions, ForEachObserver forEachObserver, Clock clock) {
        this.missions = missions;
        this.forEachObserver = forEachObserver;
        this.clock = clock;
    }

    @Transactional
    Receipt handle(String missionId, List<Completion> completions) {
        ElectionFacts facts = missions.requireLocked(missionId).electionFacts();
        LocalDate today = DateLine.today(clock);
        return forEachObserver.apply(
                missionId,
                completions,
                Completion::observerCode,
                (observer, completion) -> complete(observer, completion, facts, today),
                ObserverEvents::trained);
    }

    private static Outcome complete(Observer observer, Completion completion, ElectionFacts facts, LocalDate today) {
        if (completion.completedOn().isAfter(today)) {
            return new Outcome.Refused(Refusal.Code.DATE_IN_THE_FUTURE, "The completion lies in the future.");
        }
        if (completion.expiresOn() != null && completion.expiresOn().isBefore(completion.completedOn())) {
            return new Outcome.Refused(
                    Refusal.Code.EXPIRES_BEFORE_COMPLETION, "The training expires before it was completed.");
        }
        return new Outcome.Taken(observer.complete(completion.course(), completion.training(), facts));
    }
}
