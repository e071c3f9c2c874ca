package org.scrutineer.findings.consolidation;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.findings.ChosenAnswer;
import org.scrutineer.contracts.findings.ConsolidationDecided;
import org.scrutineer.contracts.findings.ConsolidationState;
import org.scrutineer.platform.messaging.OutgoingEvent;

/// Decisions about places, as events.
final class ConsolidationEvents {

    private ConsolidationEvents() {}

    /// @param inForce every decision that holds
    static OutgoingEvent decided(ObservedPlace place, Collection<Decision> inForce, long version) {
        List<ChosenAnswer> answers = inForce.stream()
                .flatMap(decision -> Stream.ofNullable(decision.value())
                        .map(value -> new ChosenAnswer(decision.questionCode(), value, decision.findingId())))
                .toList();
        return new OutgoingEvent(
                Topics.FINDINGS_CONSOLIDATION,
                "consolidation",
                place.aggregateId(),
                ConsolidationDecided.TYPE,
                version,
                place.missionId(),
                new ConsolidationDecided(new ConsolidationState(
                        place.missionId(),
                        place.purpose().name(),
                        place.stationCode(),
                        place.commissionCode(),
                        answers,
                        version)));
    }
}
