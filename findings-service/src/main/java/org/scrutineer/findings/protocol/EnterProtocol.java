package org.scrutineer.findings.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.FindingsProblem;
import org.scrutineer.findings.figure.Figures;
import org.scrutineer.findings.intake.FindingLedger;
import org.scrutineer.findings.intake.LockedFinding;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.Question;
import org.scrutineer.findings.questionnaire.QuestionKind;
import org.scrutineer.findings.rule.FindingsToJudge;
import org.scrutineer.platform.audit.Act;
import org.scrutineer.platform.audit.AuditLog;
import org.scrutineer.platform.security.AreaScope;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.FieldError;
import org.scrutineer.platform.web.Versions;

/// Enters the figures of a protocol a second time. The finding itself stays as it is: what it says is
/// changed by corrections only.
@ApplicationScoped
class EnterProtocol {

    private final FindingLedger ledger;
    private final SecondEntries entries;
    private final SecondEntryQueries queries;
    private final FindingsToJudge toJudge;
    private final AuditLog auditLog;
    private final Clock clock;

    EnterProtocol(
            FindingLedger ledger,
            SecondEntries entries,
            SecondEntryQueries queries,
            FindingsToJudge toJudge,
            AuditLog auditLog,
            Clock clock) {
        this.ledger = ledger;
        this.entries = entries;
        this.queries = queries;
        this.toJudge = toJudge;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /// @param ifMatch the version of the second entry that was seen, as an entity tag
    /// @param by user name
    /// @param areas where she may
    record Command(
            String missionId,
            UUID findingId,
            @Nullable String ifMatch,
            Map<String, BigDecimal> figures,
            String by,
            AreaScope areas) {}

    /// The same figures again change nothing, whatever version was seen.
    @Transactional
    SecondEntryView handle(Command command) {
        LockedFinding finding = ledger.lock(command.missionId, command.findingId, command.areas);
        requireNumbers(ledger.said(finding).form(), command.figures);
        Figures figures = Figures.of(command.figures);
        Optional<SecondEntry> before = entries.latest(command.missionId, command.findingId);
        if (before.filter(entry -> entry.figures().equals(figures)).isEmpty()) {
            long version = before.map(SecondEntry::version).orElse(0L);
            Versions.require(command.ifMatch, version);
            enter(
                    finding,
                    new SecondEntry(version + 1, finding.contentVersion(), figures, command.by, clock.instant()));
        }
        return queries.require(command.missionId, command.findingId, command.areas);
    }

    private void enter(LockedFinding finding, SecondEntry entry) {
        entries.add(finding.missionId(), finding.findingId(), entry);
        toJudge.add(finding.missionId(), finding.findingId());
        auditLog.record(
                finding.missionId(),
                Act.of("protocol.entered", "finding", finding.findingId().toString())
                        .version(entry.contentVersion())
                        .details(Map.of("entry", Long.toString(entry.version()))));
    }

    private static void requireNumbers(KnownForm form, Map<String, BigDecimal> figures) {
        Map<String, Question> questions =
                form.definition().questions().stream().collect(Collectors.toMap(Question::code, Function.identity()));
        List<FieldError> errors = new ArrayList<>();
        figures.forEach((code, figure) -> fault(questions.get(code), figure)
                .ifPresent(fault -> errors.add(new FieldError("/figures/" + code, fault))));
        if (!errors.isEmpty()) {
            throw new DomainException(
                    FindingsProblem.UNKNOWN_QUESTION,
                    "Some figures belong to no question of form %s version %s that takes them."
                            .formatted(form.key().formId(), form.key().formVersion()),
                    Map.of("errors", errors));
        }
    }

    private static Optional<String> fault(@Nullable Question question, BigDecimal figure) {
        if (question == null) {
            return Optional.of("is no question of the form");
        }
        if (!Figures.isNumber(question)) {
            return Optional.of("is not answered with a number");
        }
        boolean whole = figure.stripTrailingZeros().scale() <= 0;
        return question.kind() == QuestionKind.INTEGER && !whole
                ? Optional.of("is answered with a whole number")
                : Optional.empty();
    }
}
