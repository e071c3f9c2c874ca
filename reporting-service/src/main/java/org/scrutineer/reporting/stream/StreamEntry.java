package org.scrutineer.reporting.stream;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.security.AreaScope;

/// A change with its place in the stream.
///
/// @param position grows in the order of commits over all missions
/// @param areaCode the area of responsibility it is about; null for none
/// @param payload JSON
record StreamEntry(
        long position,
        String missionId,
        String type,
        @Nullable String areaCode,
        String payload) {

    /// Without figures, and of no area: everybody on the mission may know.
    private static final Set<String> SHARED = Set.of("form", "mission");

    boolean isFor(AreaScope scope) {
        return SHARED.contains(type) || scope.allows(areaCode);
    }
}
