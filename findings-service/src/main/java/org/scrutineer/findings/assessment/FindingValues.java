package org.scrutineer.findings.assessment;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.expression.Value;
import org.scrutineer.findings.place.StationFacts;
import org.scrutineer.findings.reevaluation.FormCheck;
import org.scrutineer.findings.visit.Position;
import org.scrutineer.findings.visit.VisitReader;

/// The attributes of a finding that are not in its visit, of its station, team, mission and form.
final class FindingValues {

    private static final int MOST_CODES = 10;

    private static final Map<String, Function<Evidence, Value>> VALUES = Map.ofEntries(
            Map.entry("finding.region", e -> VisitValues.text(e.finding().regionCode(), "no region is known")),
            Map.entry("finding.area", e -> VisitValues.text(e.finding().areaCode(), "no area is known")),
            Map.entry("finding.access", e -> VisitValues.text(e.finding().access(), "access was not answered")),
            Map.entry("finding.overall", FindingValues::overall),
            Map.entry(
                    "finding.problems",
                    e -> Value.of(yes(e, e.form().definition().marks().problems()))),
            Map.entry(
                    "finding.red_flags",
                    e -> Value.of(yes(e, e.form().definition().marks().redFlags()))),
            Map.entry("finding.arrived", e -> stated(e, e.form().fields().arrived(), "arrival")),
            Map.entry("finding.departed", e -> stated(e, e.form().fields().departed(), "departure")),
            Map.entry("finding.started_at", e -> VisitValues.moment(e.finding().startedAt(), "start is not known")),
            Map.entry("finding.ended_at", e -> VisitValues.moment(e.finding().endedAt(), "end is not known")),
            Map.entry("finding.received_at", e -> new Value.Moment(e.finding().receivedAt())),
            Map.entry("finding.days_from_election", FindingValues::daysFromElection),
            Map.entry("finding.clock_ahead_minutes", FindingValues::clockAhead),
            Map.entry("finding.distance_m", FindingValues::distance),
            Map.entry("finding.accuracy_m", FindingValues::accuracy),
            Map.entry("station.known", FindingValues::stationKnown),
            Map.entry("station.voters", e -> station(e, station -> Value.of(station.registeredVoters()))),
            Map.entry("station.kind", e -> station(e, station -> Value.of(station.kind()))),
            Map.entry("station.settlement", e -> station(e, station -> Value.of(station.settlement()))),
            Map.entry("station.area", e -> station(e, s -> VisitValues.text(s.areaCode(), "the station has no area"))),
            Map.entry("station.region", e -> station(e, station -> Value.of(station.regionCode()))),
            Map.entry("station.commission", e -> station(e, station -> Value.of(station.commissionCode()))),
            Map.entry("station.opens", e -> station(e, station -> clock(station.opensAt(), "opening of the station"))),
            Map.entry("team.known", e -> Value.of(e.team().isPresent())),
            Map.entry("team.area", FindingValues::teamArea),
            Map.entry("mission.opening", e -> clock(e.calendar().opening(), "opening of the polls")),
            Map.entry("mission.closing", e -> clock(e.calendar().closing(), "closing of the polls")),
            Map.entry("form.not_allowed", e -> codes(e, FormCheck::notAllowed)),
            Map.entry("form.unanswered", e -> codes(e, FormCheck::unanswered)),
            Map.entry("form.not_relevant", e -> codes(e, FormCheck::notRelevant)),
            Map.entry("form.recalculated", e -> codes(e, FormCheck::recalculated)));

    private FindingValues() {}

    static Value of(Evidence evidence, String name) {
        Function<Evidence, Value> value = VALUES.get(name);
        if (value != null) {
            return value.apply(evidence);
        }
        Value figure = FigureValues.of(evidence, name);
        return figure != null ? figure : new Value.Missing("there is no " + name);
    }

    static Set<String> names() {
        return VALUES.keySet();
    }

    private static Value overall(Evidence evidence) {
        String code = evidence.form().definition().marks().overallRating();
        return code == null
                ? new Value.Missing("the form has no overall rating")
                : AnswerValues.named(code, evidence.names(), evidence.answers());
    }

    private static int yes(Evidence evidence, Set<String> codes) {
        return (int) codes.stream()
                .filter(code ->
                        "yes".equals(evidence.answers().getOrDefault(code, "").strip()))
                .count();
    }

    private static Value stated(Evidence evidence, @Nullable String code, String what) {
        Optional<LocalTime> time = VisitReader.stated(evidence.answers(), code);
        return time.<Value>map(Value.Clock::new)
                .orElseGet(() -> new Value.Missing("no time of %s is stated".formatted(what)));
    }

    private static Value daysFromElection(Evidence evidence) {
        LocalDate electionDay = evidence.calendar().electionDay();
        Instant started = evidence.finding().startedAt();
        ZoneId zone = evidence.zone();
        if (electionDay == null || started == null) {
            return new Value.Missing(electionDay == null ? "election day is not known" : "start is not known");
        }
        if (zone == null) {
            return new Value.Missing("the time zone of the place is not known");
        }
        return Value.of(
                ChronoUnit.DAYS.between(electionDay, started.atZone(zone).toLocalDate()));
    }

    private static Value clockAhead(Evidence evidence) {
        Instant ended = evidence.finding().endedAt();
        return ended == null
                ? new Value.Missing("end is not known")
                : Value.of(
                        Duration.between(evidence.finding().receivedAt(), ended).toSeconds() / 60.0);
    }

    private static Value distance(Evidence evidence) {
        Position measured = evidence.visit().position();
        if (measured == null) {
            return new Value.Missing("no position was shared");
        }
        return evidence.place()
                .map(place -> Value.of(Math.rint(measured.distanceTo(place))))
                .orElseGet(() -> new Value.Missing("the position of the place is not known"));
    }

    private static Value accuracy(Evidence evidence) {
        Position measured = evidence.visit().position();
        return measured == null || measured.accuracy() == null
                ? new Value.Missing("no accuracy was stated")
                : Value.of(measured.accuracy());
    }

    private static Value stationKnown(Evidence evidence) {
        return evidence.frameKnown()
                ? Value.of(evidence.station().isPresent())
                : new Value.Missing("the mission has no frame yet");
    }

    private static Value station(Evidence evidence, Function<StationFacts, Value> attribute) {
        return evidence.station().map(attribute).orElseGet(() -> new Value.Missing("the station is not in the frame"));
    }

    private static Value teamArea(Evidence evidence) {
        return evidence.team()
                .map(team -> Value.of(team.areaCode()))
                .orElseGet(() -> new Value.Missing("the team is not known"));
    }

    private static Value clock(@Nullable String time, String what) {
        try {
            return time == null ? new Value.Missing(what + " is not known") : new Value.Clock(LocalTime.parse(time));
        } catch (DateTimeException e) {
            return new Value.Missing(what + " is no time");
        }
    }

    private static Value codes(Evidence evidence, Function<FormCheck, List<String>> list) {
        String unavailable = evidence.check().unavailable();
        return unavailable != null
                ? new Value.Missing(unavailable)
                : Value.of(String.join(
                        " ",
                        list.apply(evidence.check()).stream().limit(MOST_CODES).toList()));
    }
}
