package org.scrutineer.findings.place;

import org.jspecify.annotations.Nullable;

/// Where a commission or a polling station is.
///
/// @param settlement urban or rural
public record Place(
        String regionCode,
        String commissionCode,
        @Nullable String areaCode,
        @Nullable String settlement) {}
