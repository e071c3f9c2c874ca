package org.scrutineer.findings.assessment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.figure.Figures;
import org.scrutineer.findings.form.FormCatalogue;
import org.scrutineer.findings.official.OfficialFigures;
import org.scrutineer.findings.place.Geography;
import org.scrutineer.findings.place.StationFacts;
import org.scrutineer.findings.protocol.SecondEntries;
import org.scrutineer.findings.questionnaire.Definition;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.QuestionNames;
import org.scrutineer.findings.reevaluation.FormCheck;
import org.scrutineer.findings.reevaluation.FormEngine;
import org.scrutineer.findings.roster.Roster;
import org.scrutineer.findings.submission.ContentReader;
import org.scrutineer.findings.submission.OrderedAnswers;
import org.scrutineer.findings.visit.Position;
import org.scrutineer.findings.visit.Visit;
import org.scrutineer.findings.visit.VisitReader;

/// Gathers what is known around a finding.
@ApplicationScoped
class EvidenceReader {

    private final StoredFindings findings;
    private final FormCatalogue forms;
    private final ContentReader contents;
    private final FormEngine engine;
    private final Geography geography;
    private final Roster roster;
    private final SecondEntries secondEntries;
    private final OfficialFigures officialFigures;
    /// Made once for a form version; the catalogue remembers one definition for each.
    private final Cache<Definition, QuestionNames> names =
            Caffeine.newBuilder().weakKeys().build();

    EvidenceReader(
            StoredFindings findings,
            FormCatalogue forms,
            ContentReader contents,
            FormEngine engine,
            Geography geography,
            Roster roster,
            SecondEntries secondEntries,
            OfficialFigures officialFigures) {
        this.findings = findings;
        this.forms = forms;
        this.contents = contents;
        this.engine = engine;
        this.geography = geography;
        this.roster = roster;
        this.secondEntries = secondEntries;
        this.officialFigures = officialFigures;
    }

    /// @param check what the form has against this content, when that is known already; null to run the form again
    Evidence read(StoredFinding finding, @Nullable FormCheck check) {
        String mission = finding.form().missionId();
        KnownForm form = forms.find(finding.form()).orElseThrow();
        Map<String, String> answers = answers(finding, form);
        FormCheck known = check != null ? check : engine.check(form, said(finding, answers));
        ZoneId zone = geography.zone(mission, finding.regionCode()).orElse(null);
        Optional<StationFacts> station =
                Optional.ofNullable(finding.stationCode()).flatMap(code -> geography.station(mission, code));
        return new Evidence(
                finding,
                form,
                names.get(form.definition(), definition -> new QuestionNames(form)),
                answers,
                visit(finding, form, answers, zone),
                known,
                zone,
                station,
                geography.hasStations(mission),
                compared(mission, finding),
                place(finding, station),
                Optional.ofNullable(finding.teamCode()).flatMap(code -> roster.team(mission, code)),
                roster.calendar(mission));
    }

    private FormEngine.Said said(StoredFinding finding, Map<String, String> answers) {
        return new FormEngine.Said(finding.contentType(), () -> content(finding), answers, finding.answers() != null);
    }

    private byte[] content(StoredFinding finding) {
        byte[] loaded = finding.content();
        return loaded == null ? findings.content(finding) : loaded;
    }

    private Map<String, String> answers(StoredFinding finding, KnownForm form) {
        String inOrder = finding.answers();
        return inOrder == null
                ? contents.read(finding.form(), finding.contentType(), content(finding))
                        .answers()
                : OrderedAnswers.byCode(form, inOrder);
    }

    private static Visit visit(
            StoredFinding finding, KnownForm form, Map<String, String> answers, @Nullable ZoneId zone) {
        var facts = new VisitReader.Facts(
                finding.findingId(),
                finding.contentVersion(),
                finding.teamCode(),
                finding.stationCode(),
                finding.commissionCode(),
                finding.startedAt(),
                finding.endedAt(),
                finding.receivedAt());
        return VisitReader.read(facts, form, answers, zone);
    }

    private ComparedFigures compared(String mission, StoredFinding finding) {
        String station = finding.stationCode();
        return new ComparedFigures(
                () -> secondEntries.figures(mission, finding.findingId()),
                () -> station == null ? Figures.NONE : officialFigures.figures(mission, station));
    }

    private Optional<Position> place(StoredFinding finding, Optional<StationFacts> station) {
        if (finding.stationCode() != null) {
            return station.flatMap(known -> Position.of(known.latitude(), known.longitude()));
        }
        return Optional.ofNullable(finding.commissionCode())
                .flatMap(code -> geography.commission(finding.form().missionId(), code))
                .map(point -> new Position(point.latitude(), point.longitude(), null));
    }
}
