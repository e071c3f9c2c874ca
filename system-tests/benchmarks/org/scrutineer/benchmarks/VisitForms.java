package org.scrutineer.benchmarks;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrutineer.rehearsal.day.Places;
import org.scrutineer.rehearsal.kit.MissionKit;
import org.scrutineer.rehearsal.kit.Station;

/// Voting forms of one team: a sample of the kit, each time with another visit. The team goes round its stations all
/// day, one visit after the other, and on the next day again, so that forms differ as they do in a mission: the same
/// form many times would make every rule that compares forms find something.
final class VisitForms {

    private static final String SAMPLE = "submissions/B/01.xml";
    private static final Pattern FIELD = Pattern.compile(
            "<(start|end|today|B_team|B_region|B_tec|B_pec|B_ps_type"
                    + "|B_settlement|B_gps|B_t_arr|B_t_dep|B_voters_reg|B_voted_arr|B_voted_dep|instanceID|instanceName)>[^<]*");
    private static final LocalTime FIRST_VISIT = LocalTime.of(7, 30);
    private static final int VISITS_A_DAY = 14;
    private static final int MINUTES_TO_THE_NEXT = 50;
    private static final int MINUTES_OF_A_VISIT = 33;
    private static final int VOTERS_OF_A_VISIT = 13;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSSXXX", Locale.ROOT);

    /// What lies before each field and after the last, and the fields between.
    private static final List<String> TEXTS = new ArrayList<>();

    private static final List<String> FIELDS = new ArrayList<>();

    static {
        String sample = MissionKit.text(SAMPLE);
        Matcher field = FIELD.matcher(sample);
        int end = 0;
        while (field.find()) {
            TEXTS.add(sample.substring(end, field.start()));
            FIELDS.add(field.group(1));
            end = field.end();
        }
        TEXTS.add(sample.substring(end));
    }

    private final String team;
    private final List<Station> stations;
    private final Places places;
    private final Random random;
    private final AtomicInteger visits = new AtomicInteger();

    /// @param stations of the team's route
    VisitForms(String team, List<Station> stations, Places places) {
        this.team = team;
        this.stations = List.copyOf(stations);
        this.places = places;
        this.random = new Random(team.hashCode());
    }

    /// The form of the next visit, with an instanceID of its own.
    String next() {
        int visit = visits.getAndIncrement();
        Station station = stations.get(visit % stations.size());
        Map<String, String> values = values(station, arrival(visit, station));
        StringBuilder xml = new StringBuilder(4_096);
        for (int i = 0; i < FIELDS.size(); i++) {
            String field = FIELDS.get(i);
            xml.append(TEXTS.get(i)).append('<').append(field).append('>').append(values.get(field));
        }
        return xml.append(TEXTS.getLast()).toString();
    }

    private ZonedDateTime arrival(int visit, Station station) {
        ZoneId zone = places.zones().get(station.regionCode());
        return places.electionDay()
                .plusDays(visit / VISITS_A_DAY)
                .atTime(FIRST_VISIT.plusMinutes((long) visit % VISITS_A_DAY * MINUTES_TO_THE_NEXT))
                .atZone(zone);
    }

    private Map<String, String> values(Station station, ZonedDateTime arrival) {
        ZonedDateTime departure = arrival.plusMinutes(MINUTES_OF_A_VISIT);
        int voters = station.registeredVoters();
        int voted = random.nextInt(voters / 2 + 1);
        return Map.ofEntries(
                Map.entry("start", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(arrival)),
                Map.entry("end", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(departure)),
                Map.entry("today", arrival.toLocalDate().toString()),
                Map.entry("B_team", team),
                Map.entry("B_region", station.regionCode()),
                Map.entry("B_tec", station.commissionCode()),
                Map.entry("B_pec", station.code()),
                Map.entry("B_ps_type", station.kind()),
                Map.entry("B_settlement", station.settlement()),
                Map.entry("B_gps", station.latitude() + " " + station.longitude() + " 300 5"),
                Map.entry("B_t_arr", CLOCK.format(arrival)),
                Map.entry("B_t_dep", CLOCK.format(departure)),
                Map.entry("B_voters_reg", Integer.toString(voters)),
                Map.entry("B_voted_arr", Integer.toString(voted)),
                Map.entry("B_voted_dep", Integer.toString(Math.min(voters, voted + VOTERS_OF_A_VISIT))),
                Map.entry("instanceID", "uuid:" + UUID.randomUUID()),
                Map.entry("instanceName", "B " + station.code() + " team " + team));
    }
}
