package org.scrutineer.findings.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who observed where and when, as far as form, roster and geography tell.
record Placement(
        @Nullable String observerCode,
        @Nullable String teamCode,
        @Nullable String areaCode,
        @Nullable String regionCode,
        @Nullable String commissionCode,
        @Nullable String stationCode,
        @Nullable String settlement,
        @Nullable String access,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    /// With the times that the sender gave beside the answers, where it gave them.
    Placement at(@Nullable Instant started, @Nullable Instant ended) {
        return new Placement(
                observerCode,
                teamCode,
                areaCode,
                regionCode,
                commissionCode,
                stationCode,
                settlement,
                access,
                started == null ? startedAt : started,
                ended == null ? endedAt : ended);
    }

    /// Where the frame has it; who observed it and when stays.
    Placement movedTo(Placement frame) {
        return new Placement(
                observerCode,
                teamCode,
                frame.areaCode,
                frame.regionCode,
                frame.commissionCode,
                stationCode,
                frame.settlement,
                access,
                startedAt,
                endedAt);
    }

    /// Of an edit that came from nobody's phone: who observed is who did before.
    Placement observedAs(Placement before) {
        return new Placement(
                before.observerCode,
                teamCode == null ? before.teamCode : teamCode,
                areaCode == null ? before.areaCode : areaCode,
                regionCode,
                commissionCode,
                stationCode,
                settlement,
                access,
                startedAt,
                endedAt);
    }
}
