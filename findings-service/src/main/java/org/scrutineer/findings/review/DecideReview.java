package org.scrutineer.findings.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.FindingsProblem;
import org.scrutineer.findings.TimeOrderedIds;
import org.scrutineer.findings.assessment.BlockingFlags;
import org.scrutineer.findings.intake.FindingChange;
import org.scrutineer.findings.intake.FindingLedger;
import org.scrutineer.findings.intake.LockedFinding;
import org.scrutineer.findings.standing.Quarantine;
import org.scrutineer.findings.standing.ReviewState;
import org.scrutineer.findings.standing.Standing;
import org.scrutineer.platform.security.AreaScope;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.FieldError;
import org.scrutineer.platform.web.Versions;

/// Everything that changes where a finding stands. Each is guarded by the version the reviewer has seen: of two
/// who decide at once one wins, and the other reads again.
@ApplicationScoped
class DecideReview {

    private final FindingLedger ledger;
    private final Journal journal;
    private final Leases leases;
    private final ReviewQueries queries;
    private final BlockingFlags blockingFlags;
    private final TimeOrderedIds ids;
    private final Clock clock;

    DecideReview(
            FindingLedger ledger,
            Journal journal,
            Leases leases,
            ReviewQueries queries,
            BlockingFlags blockingFlags,
            TimeOrderedIds ids,
            Clock clock) {
        this.ledger = ledger;
        this.journal = journal;
        this.leases = leases;
        this.queries = queries;
        this.blockingFlags = blockingFlags;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param ifMatch the version that was seen, as an entity tag
    record Command(
            String missionId,
            UUID findingId,
            @Nullable String ifMatch,
            @Nullable String reason,
            Reviewer by) {}

    /// What is different afterwards.
    ///
    /// @param awaitsReview null to leave that as it is
    private record Change(
            FindingChange change,
            EntryKind kind,
            UnaryOperator<Standing> standing,
            @Nullable Boolean awaitsReview) {}

    /// @param state HAS_ISSUES, APPROVED, REJECTED; RECEIVED opens the review again
    @Transactional
    ReviewView decide(Command command, ReviewState state) {
        if (state != ReviewState.APPROVED) {
            requireReason(command);
        }
        LockedFinding finding = lock(command);
        leases.requireNotOfOthers(finding, command.by.name());
        if (state == ReviewState.APPROVED) {
            requireLookedAt(finding);
        }
        boolean again = state == ReviewState.RECEIVED;
        return apply(
                command,
                finding,
                new Change(FindingChange.REVIEWED, kind(state), standing -> standing.decided(state), again));
    }

    @Transactional
    ReviewView makeVoid(Command command) {
        return apply(
                command, lock(command), new Change(FindingChange.VOIDED, EntryKind.VOIDED, Standing::asVoid, false));
    }

    @Transactional
    ReviewView restore(Command command) {
        return apply(
                command,
                lock(command),
                new Change(FindingChange.RESTORED, EntryKind.RESTORED, Standing::restored, true));
    }

    @Transactional
    ReviewView quarantine(Command command, Quarantine scope) {
        return apply(
                command,
                lock(command),
                new Change(
                        FindingChange.QUARANTINED,
                        EntryKind.QUARANTINED,
                        standing -> standing.quarantined(scope, command.by.name()),
                        null));
    }

    @Transactional
    ReviewView release(Command command) {
        return apply(
                command,
                lock(command),
                new Change(
                        FindingChange.RELEASED,
                        EntryKind.RELEASED,
                        standing -> standing.released(command.by.name()),
                        null));
    }

    private LockedFinding lock(Command command) {
        LockedFinding finding = ledger.lock(command.missionId, command.findingId, command.by.areas());
        Versions.require(command.ifMatch, finding.version());
        return finding;
    }

    private ReviewView apply(Command command, LockedFinding finding, Change change) {
        Standing standing = change.standing.apply(finding.standing());
        ledger.record(finding, standing, change.change, change.awaitsReview);
        journal.add(
                finding,
                new EntryView(
                        ids.next(),
                        change.kind,
                        command.reason,
                        null,
                        command.by.name(),
                        clock.instant(),
                        finding.contentVersion()));
        if (change.awaitsReview != null) {
            leases.end(finding);
        }
        return queries.require(command.missionId, command.findingId, AreaScope.everywhere());
    }

    private void requireLookedAt(LockedFinding finding) {
        List<String> rules = blockingFlags.unverified(finding.missionId(), finding.findingId());
        if (!rules.isEmpty()) {
            throw new DomainException(
                    FindingsProblem.REVIEW_NOT_ALLOWED,
                    ("A BLOCKING flag stands that nobody has verified: %s. "
                                    + "Verify it, or correct the finding, before it is approved.")
                            .formatted(String.join(", ", rules)));
        }
    }

    private static EntryKind kind(ReviewState state) {
        return switch (state) {
            case RECEIVED -> EntryKind.OPENED_AGAIN;
            case HAS_ISSUES -> EntryKind.HAS_ISSUES;
            case APPROVED -> EntryKind.APPROVED;
            case REJECTED -> EntryKind.REJECTED;
            // The standing refuses it.
            case EDITED -> EntryKind.CORRECTED;
        };
    }

    private static void requireReason(Command command) {
        if (command.reason == null || command.reason.isBlank()) {
            throw new DomainException(
                    CommonProblem.INVALID_REQUEST,
                    "Some values are missing or out of range.",
                    Map.of("errors", List.of(new FieldError("/reason", "is needed for this decision"))));
        }
    }
}
