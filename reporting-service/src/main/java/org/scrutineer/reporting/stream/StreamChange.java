package org.scrutineer.reporting.stream;

import org.jspecify.annotations.Nullable;

/// Something listeners are to be told.
///
/// @param type `finding`, `coverage`, `held`, `form` or `mission`
/// @param subject the aggregate, unique among all types; null where telling twice does no harm
/// @param version of the aggregate; the same or an older one is not told again
/// @param payload is written as JSON
public record StreamChange(
        String missionId, String type, @Nullable String subject, long version, Object payload) {}
