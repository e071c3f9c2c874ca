package org.scrutineer.findings.official;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.scrutineer.findings.TimeOrderedIds;
import org.scrutineer.findings.attachment.Digests;
import org.scrutineer.findings.figure.Figures;
import org.scrutineer.findings.form.FormCatalogue;
import org.scrutineer.findings.official.OfficialFigures.Published;
import org.scrutineer.findings.questionnaire.QuestionNames;
import org.scrutineer.findings.rule.FindingsToJudge;
import org.scrutineer.findings.rule.RuleCatalogue;
import org.scrutineer.platform.audit.Act;
import org.scrutineer.platform.audit.AuditLog;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;

/// Imports official figures: all rows or none, in one transaction. Stations that the file does not mention keep
/// theirs.
@ApplicationScoped
class ImportOfficialFigures {

    /// A country's stations with a dozen figures each have half of it.
    static final int MOST_BYTES = 1_000_000;

    private final FormCatalogue forms;
    private final OfficialFigures official;
    private final RuleCatalogue catalogue;
    private final FindingsToJudge toJudge;
    private final TimeOrderedIds ids;
    private final AuditLog auditLog;
    private final Clock clock;

    ImportOfficialFigures(
            FormCatalogue forms,
            OfficialFigures official,
            RuleCatalogue catalogue,
            FindingsToJudge toJudge,
            TimeOrderedIds ids,
            AuditLog auditLog,
            Clock clock) {
        this.forms = forms;
        this.official = official;
        this.catalogue = catalogue;
        this.toJudge = toJudge;
        this.ids = ids;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /// @param source where the file comes from: an address or a title
    /// @param by user name
    record Command(String missionId, byte[] file, String source, boolean dryRun, String by) {}

    /// @throws DomainException 413 when the file is too large; 422 when it cannot be read, or has errors
    /// and this is no dry run
    @Transactional
    ImportReport handle(Command command) {
        if (command.file.length > MOST_BYTES) {
            throw new DomainException(
                    CommonProblem.TOO_LARGE, "The file has more than %d bytes.".formatted(MOST_BYTES));
        }
        List<FigureRow> rows = read(command);
        List<String> stations = rows.stream()
                .filter(FigureRow::isStationWritable)
                .map(FigureRow::station)
                .toList();
        CheckedFigures file = new FigureCheck(official.knownStations(command.missionId, stations)).check(rows);
        if (!command.dryRun && file.rejected() > 0) {
            throw ImportReport.of(false, file, 0, 0).problem();
        }
        // Two imports at once come one after the other; and no finding is judged while its figures change.
        catalogue.lock(command.missionId);
        Map<String, Published> changed = changed(command.missionId, file);
        if (!command.dryRun && !changed.isEmpty()) {
            write(command, changed);
        }
        int created = (int) changed.values().stream()
                .filter(published -> published.version() == 1)
                .count();
        return ImportReport.of(command.dryRun, file, created, changed.size() - created);
    }

    private List<FigureRow> read(Command command) {
        List<QuestionNames> names = forms.everPublished(command.missionId).stream()
                .map(QuestionNames::new)
                .toList();
        try {
            return FigureFile.read(
                    command.file,
                    column -> names.stream()
                            .anyMatch(form -> Figures.question(column, form).isPresent()));
        } catch (UnreadableFile e) {
            throw ImportReport.unreadable(command.dryRun, e.issues()).problem();
        }
    }

    private Map<String, Published> changed(String missionId, CheckedFigures file) {
        Map<String, Published> current =
                official.current(missionId, file.accepted().keySet());
        Map<String, Published> changed = new LinkedHashMap<>();
        file.accepted().forEach((station, figures) -> {
            Published before = current.getOrDefault(station, Published.NEVER);
            if (!before.figures().equals(figures)) {
                changed.put(station, new Published(before.version() + 1, figures));
            }
        });
        return changed;
    }

    private void write(Command command, Map<String, Published> changed) {
        UUID id = ids.next();
        String sha256 = Digests.hex(Digests.sha256(command.file));
        official.replace(
                new OfficialFigures.Import(id, command.missionId, command.source, sha256, command.by, clock.instant()),
                changed);
        toJudge.addAtStations(command.missionId, changed.keySet());
        auditLog.record(
                command.missionId,
                Act.of("official.imported", "official-figures", id.toString())
                        .content(sha256)
                        .details(Map.of("stations", Integer.toString(changed.size()))));
    }
}
