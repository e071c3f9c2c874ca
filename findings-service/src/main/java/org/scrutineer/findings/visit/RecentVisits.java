package org.scrutineer.findings.visit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The visits that were looked at last, each in the version of its row that was read or written. PostgreSQL names
/// versions by the transaction that wrote them: whoever finds that version may use what is known of it, whichever
/// service wrote it. For all threads.
///
/// Those looked at last, not most often: a visit is looked at a dozen times while those around it come, and then hardly
/// ever again.
final class RecentVisits {

    /// About ten megabytes.
    private static final int MOST = 20_000;

    private record Key(String missionId, UUID findingId) {}

    private record Known(String version, Visit visit) {}

    private final Map<Key, Known> known = Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75F, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Known> eldest) {
            return size() > MOST;
        }
    });

    /// @param version null when it is not known
    /// @return null when that version was not seen lately
    @Nullable Visit find(String missionId, UUID findingId, @Nullable String version) {
        Known found = known.get(new Key(missionId, findingId));
        return found != null && found.version.equals(version) ? found.visit : null;
    }

    void remember(String missionId, Visit visit, String version) {
        known.put(new Key(missionId, visit.findingId()), new Known(version, visit));
    }
}
