package org.scrutineer.deployment.geographyimport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.scrutineer.deployment.geography.Stored;

/// What a file changes: upsert by code, version by version.
///
/// @param changed what must be stored and published, new or with the next version
record Changes<T>(List<Stored<T>> changed, int created, int updated, int unchanged) {

    static <T> Changes<T> between(Collection<Stored<T>> stored, List<T> incoming, Function<T, String> code) {
        Map<String, Stored<T>> before = new HashMap<>();
        stored.forEach(each -> before.put(code.apply(each.facts()), each));
        List<Stored<T>> changed = new ArrayList<>();
        int created = 0;
        int unchanged = 0;
        for (T facts : incoming) {
            Stored<T> old = before.get(code.apply(facts));
            if (old == null) {
                changed.add(new Stored<>(facts, 1));
                created++;
            } else if (old.facts().equals(facts)) {
                unchanged++;
            } else {
                changed.add(new Stored<>(facts, old.version() + 1));
            }
        }
        return new Changes<>(changed, created, changed.size() - created, unchanged);
    }
}
