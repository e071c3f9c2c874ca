package org.scrutineer.observer.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scrutineer.observer.mission.ElectionFacts;
import org.scrutineer.observer.roster.Obstacle.Rule;

/// Whether a person may be deployed, and if not, why not. Every rule is looked at, so that all obstacles are known at
/// once. Accreditation and training must be valid on election day, whatever the date of today.
///
/// @param obstacles rules that are not met; empty when deployable
public record Eligibility(List<Obstacle> obstacles) {

    static Eligibility of(Observer observer, ElectionFacts facts) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (observer.isNationalOf(facts.hostCountry())) {
            obstacles.add(new Obstacle(
                    Rule.HOST_NATIONAL,
                    "Nationals of the host country (%s) do not observe at home.".formatted(facts.hostCountry())));
        }
        if (!observer.category().isObserver()) {
            obstacles.add(new Obstacle(Rule.SUPPORT_STAFF, "National staff support the mission and do not observe."));
        }
        accreditationObstacle(observer.accreditation(), facts.electionDay())
                .ifPresent(message -> obstacles.add(new Obstacle(Rule.NOT_ACCREDITED, message)));
        if (!observer.isTrainedOn(facts.electionDay())) {
            obstacles.add(new Obstacle(
                    Rule.NOT_TRAINED,
                    "No completed training is valid on election day, %s.".formatted(facts.electionDay())));
        }
        if (observer.pledge().isEmpty()) {
            obstacles.add(new Obstacle(Rule.NO_PLEDGE, "The code of conduct is not signed."));
        }
        return new Eligibility(List.copyOf(obstacles));
    }

    private static Optional<String> accreditationObstacle(Accreditation accreditation, LocalDate electionDay) {
        return switch (accreditation.on(electionDay).status()) {
            case NONE -> Optional.of("No accreditation was applied for.");
            case APPLIED -> Optional.of("The accreditation was applied for and is not granted yet.");
            case REFUSED -> Optional.of("The accreditation was refused.");
            case WITHDRAWN -> Optional.of("The accreditation was withdrawn.");
            case EXPIRED ->
                Optional.of("The accreditation ends on %s, before election day.".formatted(accreditation.validUntil()));
            case GRANTED ->
                accreditation.validFrom() != null && accreditation.validFrom().isAfter(electionDay)
                        ? Optional.of("The accreditation begins on %s, after election day."
                                .formatted(accreditation.validFrom()))
                        : Optional.empty();
        };
    }

    public boolean deployable() {
        return obstacles.isEmpty();
    }

    List<String> codes() {
        return obstacles.stream().map(obstacle -> obstacle.rule().name()).toList();
    }
}
