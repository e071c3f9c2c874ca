package org.scrutineer.findings.assessment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.scrutineer.findings.expression.Subject;
import org.scrutineer.findings.place.Geography;
import org.scrutineer.findings.place.StationFacts;
import org.scrutineer.findings.reevaluation.FormCheck;
import org.scrutineer.findings.visit.Neighbours;
import org.scrutineer.findings.visit.Position;
import org.scrutineer.findings.visit.Visit;

/// The forms of one batch of findings and those they are compared with. Answers of the others are read only when a rule
/// wants them, and once.
final class Comparison {

    private static final Map<String, Neighbours.Kind> KINDS =
            Arrays.stream(Neighbours.Kind.values()).collect(Collectors.toMap(Neighbours.Kind::set, kind -> kind));

    private final String missionId;
    private final Neighbours neighbours;
    private final Geography geography;
    private final Map<UUID, Evidence> known = new HashMap<>();
    private final Sources sources;

    /// Where the evidence of a form comes from that is not in the batch.
    record Sources(StoredFindings findings, EvidenceReader reader) {}

    Comparison(String missionId, Neighbours neighbours, Geography geography, List<Evidence> batch, Sources sources) {
        this.missionId = missionId;
        this.neighbours = neighbours;
        this.geography = geography;
        this.sources = sources;
        batch.forEach(evidence -> known.put(evidence.finding().findingId(), evidence));
    }

    /// A finding with all the forms it is compared with.
    Subject subject(Evidence evidence) {
        Visit visit = evidence.visit();
        return new FindingSubject(
                evidence,
                set -> of(visit, set).stream().map(other -> other(visit, other)).toList());
    }

    /// A neighbour, seen as a finding itself, without the forms it is compared with.
    Subject alone(Visit visit) {
        return new VisitSubject(visit, evidence(visit.findingId()));
    }

    Subject other(Visit own, Visit other) {
        return new OtherSubject(own, other, this::position, evidence(other.findingId()));
    }

    private List<Visit> of(Visit visit, String set) {
        Neighbours.Kind kind = KINDS.get(set);
        return kind == null ? List.of() : neighbours.of(visit.findingId(), kind);
    }

    List<Visit> neighboursOf(Visit visit, Neighbours.Kind kind) {
        return neighbours.of(visit.findingId(), kind);
    }

    /// Each once.
    List<Visit> neighboursOf(UUID finding) {
        return neighbours.of(finding);
    }

    private Supplier<Evidence> evidence(UUID finding) {
        return () -> known.computeIfAbsent(
                finding,
                id -> sources.findings().load(missionId, List.of(id)).stream()
                        .map(stored ->
                                sources.reader().read(stored, FormCheck.unavailable("not asked of another form")))
                        .findFirst()
                        .orElseThrow());
    }

    private Optional<Position> position(Visit visit) {
        if (visit.position() != null) {
            return Optional.of(visit.position());
        }
        if (visit.stationCode() != null) {
            Optional<StationFacts> station = geography.station(missionId, visit.stationCode());
            return station.flatMap(facts -> Position.of(facts.latitude(), facts.longitude()));
        }
        return Optional.ofNullable(visit.commissionCode())
                .flatMap(code -> geography.commission(missionId, code))
                .map(point -> new Position(point.latitude(), point.longitude(), null));
    }
}
