package org.scrutineer.findings.visit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who is compared with whom, while that is found out. Many findings of a batch are compared with the same others, so
/// ids come first, and each visit is read once.
final class FoundPairs {

    private final List<Pair> pairs = new ArrayList<>();
    private final Map<UUID, String> versions = new HashMap<>();

    record Pair(UUID finding, Neighbours.Kind kind, UUID other) {}

    /// @param version of the row of the other's visit; null when it is not known
    void add(UUID finding, Neighbours.Kind kind, UUID other, @Nullable String version) {
        pairs.add(new Pair(finding, kind, other));
        if (version != null) {
            versions.put(other, version);
        }
    }

    /// In the order in which they were found.
    List<Pair> pairs() {
        return pairs;
    }

    Set<UUID> others() {
        return pairs.stream().map(Pair::other).collect(Collectors.toSet());
    }

    @Nullable String version(UUID other) {
        return versions.get(other);
    }
}
