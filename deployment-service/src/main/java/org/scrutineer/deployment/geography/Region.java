package org.scrutineer.deployment.geography;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A region of the host State.
///
/// @param code ISO 3166-2
/// @param names language code to name
/// @param kind REGION or CITY
/// @param timeZone IANA zone; never a fixed offset, since States change theirs
/// @param position of the seat
public record Region(
        String code,
        Map<String, String> names,
        String kind,
        String timeZone,
        @Nullable String seat,
        @Nullable Position position) {}
