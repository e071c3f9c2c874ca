package org.scrutineer.findings.assessment;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.expression.Value;
import org.scrutineer.findings.visit.Visit;

/// What can be told of a form by its visit alone, as `finding.…` and as `other.…`.
final class VisitValues {

    private static final Map<String, Function<Visit, Value>> VALUES = Map.ofEntries(
            Map.entry("id", visit -> Value.of(visit.findingId().toString())),
            Map.entry("purpose", visit -> Value.of(visit.purpose())),
            Map.entry("form", visit -> Value.of(visit.formId())),
            Map.entry("team", visit -> text(visit.teamCode(), "no team is known")),
            Map.entry("place", visit -> text(visit.placeCode(), "no station is named")),
            Map.entry("station", visit -> text(visit.stationCode(), "no station is named")),
            Map.entry("commission", visit -> text(visit.commissionCode(), "no commission is named")),
            Map.entry("answered", visit -> Value.of(visit.answered())),
            Map.entry("arrived_at", visit -> moment(visit.arrivedAt(), "the time of arrival is not known")),
            Map.entry("departed_at", visit -> moment(visit.departedAt(), "the time of departure is not known")),
            Map.entry("minutes", visit -> number(visit.minutes(), "the length of the visit is not known")));

    private VisitValues() {}

    /// @return null for a name that a visit does not have
    static @Nullable Value of(Visit visit, String name) {
        Function<Visit, Value> value = VALUES.get(name);
        return value == null ? null : value.apply(visit);
    }

    static Set<String> names() {
        return VALUES.keySet();
    }

    static Value text(@Nullable String text, String otherwise) {
        return text == null ? new Value.Missing(otherwise) : Value.of(text);
    }

    static Value moment(@Nullable Instant moment, String otherwise) {
        return moment == null ? new Value.Missing(otherwise) : new Value.Moment(moment);
    }

    static Value number(OptionalDouble number, String otherwise) {
        return number.isEmpty() ? new Value.Missing(otherwise) : Value.of(number.getAsDouble());
    }
}
