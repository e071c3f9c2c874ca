package org.scrutineer.findings.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Visits that come together are read in stretches: each must get the neighbours that it would get alone.
@QuarkusTest
class NearestVisitsTest {

    private static final Instant MORNING = Instant.parse("2022-11-20T01:00:00Z");
    private static final int EACH_SIDE = 6;

    @Inject
    Visits visits;

    @Inject
    AgroalDataSource dataSource;

    private final String mission = "m-" + UUID.randomUUID();
    private final Random random = new Random(57);

    /// @param stored visits of three teams, of which some have no team
    /// @param minutes within which they lie: in few of them many have one time
    @ParameterizedTest
    @CsvSource({"40,20", "200,600", "900,100000", "900,3"})
    void eachHasTheNeighboursThatItWouldHaveAlone(int stored, int minutes) {
        List<Visit> all = Stream.generate(() -> visit(minutes)).limit(stored).toList();
        visits.keep(mission, all);
        List<Visit> batch = Stream.generate(() -> all.get(random.nextInt(stored)))
                .distinct()
                .limit(30)
                .toList();

        Neighbours found = visits.neighbours(mission, batch);
        Neighbours again = visits.neighbours(mission, batch);

        for (Visit one : batch) {
            for (Neighbours.Kind kind : List.of(Neighbours.Kind.SAME_TEAM, Neighbours.Kind.SAME_STATION)) {
                List<UUID> expected =
                        nearest(one, all, kind == Neighbours.Kind.SAME_TEAM ? Visit::teamCode : Visit::stationCode);
                assertThat(ids(found, one, kind)).as("%s of %s", kind, one).isEqualTo(expected);
                assertThat(ids(again, one, kind)).isEqualTo(expected);
            }
        }
    }

    /// Another service may have judged it meanwhile.
    @Test
    void aVisitThatChangedIsReadAnew() throws SQLException {
        Visit one = visit("0901", MORNING);
        Visit other = visit("0901", MORNING.plusSeconds(60));
        visits.keep(mission, List.of(one, other));
        assertThat(visits.neighbours(mission, List.of(one)).of(one.findingId()))
                .extracting(Visit::purpose)
                .containsExactly("VOTING");

        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement("update visit set purpose = 'COUNTING' where finding_id = ?")) {
            statement.setObject(1, other.findingId());
            statement.executeUpdate();
        }

        assertThat(visits.neighbours(mission, List.of(one)).of(one.findingId()))
                .extracting(Visit::purpose)
                .containsExactly("COUNTING");
    }

    /// The nearest first; of two that are equally near, the one with the lower id, as text.
    private static List<UUID> nearest(Visit centre, List<Visit> all, Function<Visit, @Nullable String> code) {
        if (code.apply(centre) == null) {
            return List.of();
        }
        List<Visit> same = all.stream()
                .filter(other -> Objects.equals(code.apply(other), code.apply(centre))
                        && !other.findingId().equals(centre.findingId()))
                .toList();
        Comparator<Visit> byId = Comparator.comparing(visit -> visit.findingId().toString());
        List<Visit> before = same.stream()
                .filter(other -> !other.at().isAfter(centre.at()))
                .sorted(Comparator.comparing(Visit::at).thenComparing(byId).reversed())
                .limit(EACH_SIDE)
                .sorted(Comparator.<Visit, Duration>comparing(other -> Duration.between(other.at(), centre.at()))
                        .thenComparing(byId))
                .toList();
        List<Visit> after = same.stream()
                .filter(other -> other.at().isAfter(centre.at()))
                .sorted(Comparator.comparing(Visit::at).thenComparing(byId))
                .limit(EACH_SIDE)
                .toList();
        List<UUID> ids = new ArrayList<>();
        before.forEach(visit -> ids.add(visit.findingId()));
        after.forEach(visit -> ids.add(visit.findingId()));
        return ids;
    }

    private static List<UUID> ids(Neighbours found, Visit one, Neighbours.Kind kind) {
        return found.of(one.findingId(), kind).stream().map(Visit::findingId).toList();
    }

    private Visit visit(int minutes) {
        int team = random.nextInt(4);
        return visit(team == 0 ? null : "090" + team, MORNING.plus(Duration.ofMinutes(random.nextInt(minutes))));
    }

    private Visit visit(@Nullable String team, Instant at) {
        // Of every version: ids that others chose are not in the order of time, and half of them are "negative".
        UUID id = new UUID(random.nextLong(), random.nextLong());
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        String station = "33000" + random.nextInt(3);
        return new Visit(
                id, "kz2022_b", "1", 1, "VOTING", team, station, null, at, at, at.plusSeconds(1800), null, 30, hash);
    }
}
