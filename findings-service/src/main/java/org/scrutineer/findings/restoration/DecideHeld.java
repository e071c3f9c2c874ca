package org.scrutineer.findings.restoration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.FindingsProblem;
import org.scrutineer.findings.held.HeldDecision;
import org.scrutineer.findings.held.HeldDecisions;
import org.scrutineer.findings.held.HeldItem;
import org.scrutineer.findings.held.Mending;
import org.scrutineer.findings.intake.HeldAcceptance;
import org.scrutineer.platform.audit.Act;
import org.scrutineer.platform.audit.AuditLog;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.FieldError;

/// Accepts or rejects what is held, once. The same decision again changes nothing.
@ApplicationScoped
class DecideHeld {

    private final HeldDecisions held;
    private final HeldAcceptance acceptance;
    private final MendedAnswers mended;
    private final AuditLog auditLog;
    private final Clock clock;

    DecideHeld(HeldDecisions held, HeldAcceptance acceptance, MendedAnswers mended, AuditLog auditLog, Clock clock) {
        this.held = held;
        this.acceptance = acceptance;
        this.mended = mended;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /// @param by user name
    record Command(String missionId, UUID heldId, HeldDecision.Kind kind, String reason, Mending mending, String by) {}

    @Transactional
    HeldDecision handle(Command command) {
        HeldItem item = held.lock(command.missionId, command.heldId)
                .orElseThrow(() -> new DomainException(
                        CommonProblem.NOT_FOUND, "Nothing is held under %s.".formatted(command.heldId)));
        HeldDecision before = item.decision();
        if (before != null) {
            return requireSame(before, command);
        }
        HeldDecision decision = switch (command.kind) {
            case ACCEPTED -> accepted(item, command);
            case REJECTED -> rejected(command);
        };
        held.decide(item, decision);
        auditLog.record(command.missionId, act(command, decision));
        return decision;
    }

    private static Act act(Command command, HeldDecision decision) {
        return Act.of("held." + command.kind.name().toLowerCase(Locale.ROOT), "held", command.heldId.toString())
                .details(
                        decision.findingId() == null
                                ? Map.of()
                                : Map.of("finding", decision.findingId().toString()));
    }

    private HeldDecision accepted(HeldItem item, Command command) {
        HeldAcceptance.Accepted accepted = acceptance.accept(item, command.mending);
        mended.correct(command.missionId, accepted.findingId(), command.mending, command.reason, command.by);
        return decision(command, accepted.findingId(), accepted.contentVersion());
    }

    private HeldDecision rejected(Command command) {
        if (!command.mending.equals(Mending.NOTHING)) {
            throw new DomainException(
                    CommonProblem.INVALID_REQUEST,
                    "What is rejected is not mended.",
                    Map.of("errors", List.of(new FieldError("/decision", "allows nothing but a reason"))));
        }
        return decision(command, null, null);
    }

    private HeldDecision decision(Command command, @Nullable UUID findingId, @Nullable Integer contentVersion) {
        return new HeldDecision(
                command.kind,
                command.by,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                command.reason,
                command.mending,
                findingId,
                contentVersion);
    }

    private static HeldDecision requireSame(HeldDecision before, Command command) {
        if (!before.is(command.kind, command.reason, command.mending)) {
            throw new DomainException(
                    FindingsProblem.HELD_DECIDED, "It was %s at %s.".formatted(before.decision(), before.at()));
        }
        return before;
    }
}
