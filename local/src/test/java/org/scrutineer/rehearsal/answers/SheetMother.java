package org.scrutineer.rehearsal.answers;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.scrutineer.rehearsal.kit.Commission;
import org.scrutineer.rehearsal.kit.MissionKit;
import org.scrutineer.rehearsal.kit.Purpose;
import org.scrutineer.rehearsal.kit.Station;

/// Sheets for tests, spread over the stations of the kit.
public final class SheetMother {

    private static final Map<String, Commission> COMMISSIONS = MissionKit.commissions();
    private static final List<Station> STATIONS =
            MissionKit.stations().values().stream().toList();
    private static final List<Commission> ALL = List.copyOf(COMMISSIONS.values());
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private SheetMother() {}

    /// Sheet number n of a form.
    public static Sheet sheet(Purpose purpose, int n) {
        return sheet(purpose, n, Map.of());
    }

    /// Sheet number n of a form with planted answers.
    public static Sheet sheet(Purpose purpose, int n, Map<String, String> planted) {
        Station station = STATIONS.get(n * 37 % STATIONS.size());
        Commission commission = COMMISSIONS.get(station.commissionCode());
        LocalTime arrival = switch (purpose) {
            case OPENING -> LocalTime.of(6, 30);
            case VOTING -> LocalTime.of(8, 0).plusMinutes(n * 7L % 600);
            case COUNTING -> LocalTime.of(19, 30);
            case TABULATION -> LocalTime.of(23, 20);
        };
        ZonedDateTime arrived = LocalDate.of(2022, 11, 20).atTime(arrival).atZone(ZONE);
        return new Sheet(
                purpose + "/" + n,
                purpose,
                "%04d".formatted(101 + n % 9),
                purpose == Purpose.TABULATION ? ALL.get(n % ALL.size()) : commission,
                purpose == Purpose.TABULATION ? null : station,
                arrived,
                arrived.plusMinutes(purpose == Purpose.COUNTING ? 170 : 50),
                "collect:test",
                "uuid:%s-%d".formatted(purpose, n),
                null,
                planted,
                Fault.NONE);
    }
}
