package org.scrutineer.findings.clientaudit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that a phone noted while a form was filled.
///
/// @param ordinal 1 for the first of its file
/// @param event what happened, as the phone calls it, for example `question`
/// @param node which question or group, for example `/data/overall`; missing where it is about the whole form
/// @param startedAt by the clock of the phone
/// @param endedAt missing for what takes no time
/// @param accuracy of the position, in metres
/// @param oldValue the answer before; missing unless the form tracks changes
/// @param newValue the answer after
public record ClientAuditEvent(
        int ordinal,
        String event,
        @Nullable String node,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Double accuracy,
        @Nullable String oldValue,
        @Nullable String newValue) {}
