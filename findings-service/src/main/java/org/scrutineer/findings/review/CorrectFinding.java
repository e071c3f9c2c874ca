package org.scrutineer.findings.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.TimeOrderedIds;
import org.scrutineer.findings.intake.FindingLedger;
import org.scrutineer.findings.intake.LockedFinding;
import org.scrutineer.platform.security.AreaScope;
import org.scrutineer.platform.web.Versions;

/// Corrects answers of a finding. Afterwards somebody must look at it again: nobody approves their own correction
/// by making it.
@ApplicationScoped
class CorrectFinding {

    private final FindingLedger ledger;
    private final Journal journal;
    private final Leases leases;
    private final ReviewQueries queries;
    private final TimeOrderedIds ids;
    private final Clock clock;

    CorrectFinding(
            FindingLedger ledger,
            Journal journal,
            Leases leases,
            ReviewQueries queries,
            TimeOrderedIds ids,
            Clock clock) {
        this.ledger = ledger;
        this.journal = journal;
        this.leases = leases;
        this.queries = queries;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param ifMatch the version that was seen, as an entity tag
    record Command(
            String missionId,
            UUID findingId,
            @Nullable String ifMatch,
            Map<String, String> answers,
            String reason,
            Reviewer by) {}

    @Transactional
    ReviewView handle(Command command) {
        LockedFinding finding = ledger.lock(command.missionId, command.findingId, command.by.areas());
        Versions.require(command.ifMatch, finding.version());
        leases.requireNotOfOthers(finding, command.by.name());
        finding.standing().requireValid();
        ledger.correct(finding, command.answers, command.reason, command.by.name());
        journal.add(
                finding,
                new EntryView(
                        ids.next(),
                        EntryKind.CORRECTED,
                        command.reason,
                        null,
                        command.by.name(),
                        clock.instant(),
                        finding.contentVersion() + 1));
        // The correction may have moved it into another area.
        return queries.require(command.missionId, command.findingId, AreaScope.everywhere());
    }
}
