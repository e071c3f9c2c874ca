package org.scrutineer.findings.rule;

import java.util.Set;

/// The names with a dot that conditions may use. Kept in one list, so that a mistyped one is refused when the rule is
/// saved; the package `assessment` gives them their values, and a test compares the two.
public final class Attributes {

    private static final Set<String> KNOWN = Set.of(
            "finding.id",
            "finding.purpose",
            "finding.form",
            "finding.team",
            "finding.place",
            "finding.station",
            "finding.commission",
            "finding.region",
            "finding.area",
            "finding.access",
            "finding.overall",
            "finding.problems",
            "finding.red_flags",
            "finding.answered",
            "finding.arrived",
            "finding.departed",
            "finding.arrived_at",
            "finding.departed_at",
            "finding.started_at",
            "finding.ended_at",
            "finding.received_at",
            "finding.minutes",
            "finding.days_from_election",
            "finding.clock_ahead_minutes",
            "finding.distance_m",
            "finding.accuracy_m",
            "station.known",
            "station.voters",
            "station.kind",
            "station.settlement",
            "station.area",
            "station.region",
            "station.commission",
            "station.opens",
            "team.known",
            "team.area",
            "mission.opening",
            "mission.closing",
            "form.not_allowed",
            "form.unanswered",
            "form.not_relevant",
            "form.recalculated");

    private static final Set<String> OPEN_ROOTS = Set.of("protocol", "official");

    private Attributes() {}

    /// Figures of `protocol.` and `official.` are named by whoever enters them.
    public static boolean known(String name) {
        return KNOWN.contains(name) || OPEN_ROOTS.contains(name.substring(0, name.indexOf('.')));
    }

    public static Set<String> all() {
        return KNOWN;
    }
}
