package org.scrutineer.findings.consolidation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.FindingsProblem;
import org.scrutineer.platform.audit.Act;
import org.scrutineer.platform.audit.AuditLog;
import org.scrutineer.platform.messaging.Outbox;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.FieldError;
import org.scrutineer.platform.web.Versions;

/// A person chooses which answer stands for a place.
@ApplicationScoped
class DecideConsolidation {

    private final Decisions decisions;
    private final ConsolidationQueries queries;
    private final Outbox outbox;
    private final AuditLog auditLog;
    private final Clock clock;

    DecideConsolidation(
            Decisions decisions, ConsolidationQueries queries, Outbox outbox, AuditLog auditLog, Clock clock) {
        this.decisions = decisions;
        this.queries = queries;
        this.outbox = outbox;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /// @param ifMatch the entity tag of the record that was seen
    /// @param findingId take its answer
    /// @param value take this answer
    /// @param by user name
    record Command(
            ObservedPlace place,
            String questionCode,
            @Nullable String ifMatch,
            @Nullable UUID findingId,
            @Nullable String value,
            String reason,
            String by) {}

    @Transactional
    ConsolidationQueries.Tagged handle(Command command) {
        if (command.findingId != null && command.value != null) {
            throw invalid("/value", "is not needed beside findingId");
        }
        ObservedPlace place = command.place;
        long version = decisions.lock(place);
        // Read after the lock and once: what the tag covers is what is decided about.
        Consolidation consolidation = queries.requireConsolidation(place);
        Versions.require(command.ifMatch, consolidation.tag(version));
        Consolidation.Line line = line(place, consolidation, command.questionCode);
        decisions.add(
                place,
                version + 1,
                new Decision(
                        command.questionCode,
                        command.findingId == null ? command.value : answer(line, command.findingId),
                        command.findingId,
                        command.reason,
                        command.by,
                        clock.instant(),
                        consolidation.contents()));
        outbox.appendAll(List.of(
                ConsolidationEvents.decided(place, decisions.inForce(place).values(), version + 1)));
        auditLog.record(
                place.missionId(),
                Act.of("consolidation.decided", "place", place.purpose() + "/" + place.code())
                        .version(version + 1)
                        .details(Map.of("question", command.questionCode)));
        return queries.require(place);
    }

    private static Consolidation.Line line(ObservedPlace place, Consolidation consolidation, String questionCode) {
        return consolidation
                .line(questionCode)
                .orElseThrow(() -> new DomainException(
                        FindingsProblem.UNKNOWN_QUESTION,
                        "No finding at %s answers %s.".formatted(place.code(), questionCode)));
    }

    private static String answer(Consolidation.Line line, UUID findingId) {
        return line.given().stream()
                .filter(given -> given.findingId().equals(findingId))
                .map(Consolidation.Given::value)
                .findFirst()
                .orElseThrow(() -> invalid("/findingId", "gives no answer to this question at this place"));
    }

    private static DomainException invalid(String pointer, String detail) {
        return new DomainException(
                CommonProblem.INVALID_REQUEST,
                "Some values are missing or out of range.",
                Map.of("errors", List.of(new FieldError(pointer, detail))));
    }
}
