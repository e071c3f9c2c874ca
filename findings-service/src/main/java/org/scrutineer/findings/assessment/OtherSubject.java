package org.scrutineer.findings.assessment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import org.scrutineer.findings.expression.Subject;
import org.scrutineer.findings.expression.Value;
import org.scrutineer.findings.visit.Position;
import org.scrutineer.findings.visit.Visit;

/// Another form as a rule sees it from a finding: `other.team`, `other.speed_kmh`, `other._voted_dep`.
final class OtherSubject implements Subject {

    /// Two visits in one village say nothing about speed.
    private static final double NEAR_METRES = 2_000;

    /// Times are stated by the minute: no time at all between two places is a very short one.
    private static final double LEAST_MINUTES = 1;

    private static final Set<String> COMPARED =
            Set.of("finding", "overlap_minutes", "minutes_between", "distance_m", "speed_kmh");

    private final Visit own;
    private final Visit other;
    private final Positions positions;
    private final Supplier<Evidence> evidence;

    /// Where a form was filled, as far as that can be told.
    interface Positions {
        /// The measured position, else that of the place.
        Optional<Position> of(Visit visit);
    }

    /// @param evidence of the other form; asked only when a rule wants its answers
    OtherSubject(Visit own, Visit other, Positions positions, Supplier<Evidence> evidence) {
        this.own = own;
        this.other = other;
        this.positions = positions;
        this.evidence = evidence;
    }

    @Override
    public Value value(String name) {
        return switch (name) {
            case "finding" -> Value.of(other.findingId().toString());
            case "overlap_minutes" ->
                VisitValues.number(own.overlapMinutes(other), "a time of one of the visits is not known");
            case "minutes_between" ->
                VisitValues.number(own.minutesBetween(other), "a time of one of the visits is not known");
            case "distance_m" -> VisitValues.number(distance(), "the position of one of the visits is not known");
            case "speed_kmh" -> speed();
            default -> {
                Value ofVisit = VisitValues.of(other, name);
                yield ofVisit != null ? ofVisit : answer(name);
            }
        };
    }

    private Value answer(String name) {
        Evidence known = evidence.get();
        return name.contains(".")
                ? new Value.Missing("there is no other." + name)
                : AnswerValues.named(name, known.names(), known.answers());
    }

    private OptionalDouble distance() {
        var from = positions.of(own);
        var to = positions.of(other);
        return from.isEmpty() || to.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.rint(from.get().distanceTo(to.get())));
    }

    /// In a straight line from the end of one visit to the beginning of the other.
    private Value speed() {
        OptionalDouble distance = distance();
        OptionalDouble minutes = own.minutesBetween(other);
        if (distance.isEmpty() || minutes.isEmpty()) {
            return new Value.Missing("the position or a time of one of the visits is not known");
        }
        if (distance.getAsDouble() < NEAR_METRES) {
            return Value.of(0);
        }
        double hours = Math.max(minutes.getAsDouble(), LEAST_MINUTES) / 60;
        return Value.of(distance.getAsDouble() / 1000 / hours);
    }

    @Override
    public Value total(String prefix) {
        Evidence known = evidence.get();
        return AnswerValues.total(prefix, known.names(), known.answers());
    }

    @Override
    public List<Subject> others(String set) {
        return List.of();
    }

    @Override
    public boolean shown(String name) {
        return isAttribute(name)
                || AnswerValues.shown(
                        name, evidence.get().names(), evidence.get().answers());
    }

    @Override
    public String code(String name) {
        return isAttribute(name) ? name : AnswerValues.code(name, evidence.get().names());
    }

    private static boolean isAttribute(String name) {
        return COMPARED.contains(name) || VisitValues.names().contains(name);
    }
}
