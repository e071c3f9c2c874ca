package org.scrutineer.findings.openrosa;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.deployment.StationDefined;
import org.scrutineer.contracts.deployment.StationState;
import org.scrutineer.rehearsal.answers.Fault;
import org.scrutineer.rehearsal.answers.Sheet;
import org.scrutineer.rehearsal.kit.Commission;
import org.scrutineer.rehearsal.kit.MissionKit;
import org.scrutineer.rehearsal.kit.Purpose;
import org.scrutineer.rehearsal.kit.Station;
import org.scrutineer.testkit.TestTopics;

/// What one team sends on election day: an opening, six visits during voting, a count, a tabulation.
record TeamShare(int team) {

    static final List<Station> STATIONS =
            MissionKit.stations().values().stream().limit(12).toList();

    private static final Map<String, Commission> COMMISSIONS = MissionKit.commissions();
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    private static final int VISITS = 6;

    static void announce(String missionId, Station station) {
        StationState state = new StationState(
                missionId,
                station.code(),
                station.regionCode(),
                station.commissionCode(),
                "09",
                station.code(),
                station.settlement(),
                station.kind(),
                station.registeredVoters(),
                station.latitude(),
                station.longitude(),
                null,
                "07:00",
                1);
        TestTopics.send(
                Topics.DEPLOYMENT_STATION,
                missionId + "/" + station.code(),
                StationDefined.TYPE,
                1,
                missionId,
                new StationDefined(state));
    }

    List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(sheet(Purpose.OPENING, 0, LocalTime.of(6, 30), 50));
        for (int visit = 1; visit <= VISITS; visit++) {
            sheets.add(sheet(Purpose.VOTING, visit, LocalTime.of(7 + visit, 30), 40));
        }
        sheets.add(sheet(Purpose.COUNTING, VISITS + 1, LocalTime.of(19, 30), 170));
        sheets.add(sheet(Purpose.TABULATION, VISITS + 2, LocalTime.of(23, 20), 30));
        return sheets;
    }

    private Sheet sheet(Purpose purpose, int visit, LocalTime arrival, int minutes) {
        Station station = STATIONS.get((team + visit) % STATIONS.size());
        ZonedDateTime arrived = LocalDate.of(2022, 11, 20).atTime(arrival).atZone(ZONE);
        String key = "%d/%s/%d".formatted(team, purpose, visit);
        return new Sheet(
                key,
                purpose,
                "%04d".formatted(team),
                COMMISSIONS.get(station.commissionCode()),
                purpose == Purpose.TABULATION ? null : station,
                arrived,
                arrived.plusMinutes(minutes),
                "collect:" + team,
                "uuid:" + key,
                null,
                Map.of(),
                Fault.NONE);
    }
}
