package org.scrutineer.rehearsal.answers;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What is wrong with a form on purpose, beyond single answers.
///
/// @param rules codes of the quality rules that have to flag the finding, and no others
/// @param overwritten written over the finished form by question code, past the engine that would refuse it: as if the
///     file had been changed before it was sent
/// @param copyOf key of the finding whose answers and picture this one repeats; null when they are its own
public record Fault(
        Set<String> rules,
        Map<String, String> overwritten,
        @Nullable String copyOf) {

    public static final Fault NONE = new Fault(Set.of(), Map.of(), null);

    public Fault {
        rules = Set.copyOf(rules);
        overwritten = Map.copyOf(overwritten);
    }

    /// Nothing but the rules: what is wrong is in the answers, the times or the place.
    public static Fault of(String... rules) {
        return new Fault(Set.of(rules), Map.of(), null);
    }

    Fault flaggedBy(String rule) {
        Set<String> all = new TreeSet<>(rules);
        all.add(rule);
        return new Fault(all, overwritten, copyOf);
    }
}
