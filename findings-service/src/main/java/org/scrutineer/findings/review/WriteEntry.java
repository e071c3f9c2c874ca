package org.scrutineer.findings.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.FindingsProblem;
import org.scrutineer.findings.intake.FindingChange;
import org.scrutineer.findings.intake.FindingLedger;
import org.scrutineer.findings.intake.LockedFinding;
import org.scrutineer.findings.standing.Standing;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.FieldError;

/// Comments, queries to the team, and what the team answered. Their ids are chosen by who writes, so that writing
/// twice writes once.
@ApplicationScoped
class WriteEntry {

    private final FindingLedger ledger;
    private final Journal journal;
    private final Clock clock;

    WriteEntry(FindingLedger ledger, Journal journal, Clock clock) {
        this.ledger = ledger;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param about the query that an answer belongs to
    record Command(
            String missionId,
            UUID findingId,
            UUID entryId,
            EntryRequest.Kind kind,
            String note,
            @Nullable UUID about,
            Reviewer by) {}

    /// @param created false when it was written before
    record Receipt(boolean created, EntryView entry) {}

    @Transactional
    Receipt handle(Command command) {
        requireAboutForAnswers(command);
        LockedFinding finding = ledger.lock(command.missionId, command.findingId, command.by.areas());
        Optional<EntryView> before = journal.find(command.missionId, command.findingId, command.entryId);
        if (before.isPresent()) {
            return new Receipt(false, requireSame(before.get(), command));
        }
        if (command.kind == EntryRequest.Kind.ANSWER) {
            requireOpenQuery(command);
        }
        EntryView entry = new EntryView(
                command.entryId,
                EntryKind.valueOf(command.kind.name()),
                command.note,
                command.about,
                command.by.name(),
                clock.instant(),
                finding.contentVersion());
        if (!journal.add(finding, entry)) {
            throw conflict(command);
        }
        switch (command.kind) {
            case COMMENT -> {}
            case QUERY -> ask(finding);
            case ANSWER -> ledger.awaitReview(finding, true);
        }
        return new Receipt(true, entry);
    }

    /// Until the team answers nobody needs to look at the finding.
    private void ask(LockedFinding finding) {
        Standing asked = finding.standing().queried();
        if (asked.equals(finding.standing())) {
            ledger.awaitReview(finding, false);
        } else {
            ledger.record(finding, asked, FindingChange.REVIEWED, false);
        }
    }

    private void requireOpenQuery(Command command) {
        boolean open = journal.openQueries(command.missionId, command.findingId).stream()
                .anyMatch(query -> query.entryId().equals(command.about));
        if (!open) {
            throw new DomainException(
                    FindingsProblem.ENTRY_CONFLICT, "The finding has no open query %s.".formatted(command.about));
        }
    }

    private static EntryView requireSame(EntryView written, Command command) {
        boolean same = written.kind().name().equals(command.kind.name())
                && command.note.equals(written.note())
                && Objects.equals(command.about, written.about());
        if (!same) {
            throw conflict(command);
        }
        return written;
    }

    private static DomainException conflict(Command command) {
        return new DomainException(
                FindingsProblem.ENTRY_CONFLICT, "Entry %s says something else.".formatted(command.entryId));
    }

    private static void requireAboutForAnswers(Command command) {
        if ((command.kind == EntryRequest.Kind.ANSWER) != (command.about != null)) {
            throw new DomainException(
                    CommonProblem.INVALID_REQUEST,
                    "Some values are missing or out of range.",
                    Map.of("errors", List.of(new FieldError("/about", "is for answers, and each answer needs it"))));
        }
    }
}
