package org.scrutineer.reporting.stream;

import org.jspecify.annotations.Nullable;

/// Something listeners are to be told.
///
/// @param type `finding`, `coverage`, `held`, `form` or `mission`
/// @param areaCode the area of responsibility it is about; null or empty for what is about none
/// @param subject the aggregate, unique among all types; null where telling twice does no harm
/// @param version of the aggregate; the same or an older one is not told again
/// @param payload is written as JSON
public record StreamChange(
        String missionId,
        String type,
        @Nullable String areaCode,
        @Nullable String subject,
        long version,
        Object payload) {}
