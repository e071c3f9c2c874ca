package org.scrutineer.findings.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A flag names the first form it was raised against: that must not depend on where the database keeps its rows.
@QuarkusTest
class NeighbourOrderTest {

    private static final Instant NOON = Instant.parse("2022-11-20T06:00:00Z");
    private static final int MORE_THAN_ARE_COMPARED = 9;

    @Inject
    Visits visits;

    private final String mission = "m-" + UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(value = Neighbours.Kind.class, names = "SAME_PHOTO", mode = EnumSource.Mode.EXCLUDE)
    void formsOfOneMomentComeInTheOrderOfTheirIdsHoweverTheyWereStored(Neighbours.Kind kind) {
        Visit asked = visit(0, NOON.plusSeconds(60));
        List<Visit> others = IntStream.rangeClosed(1, MORE_THAN_ARE_COMPARED)
                .mapToObj(number -> visit(number, NOON))
                .toList();
        others.reversed().forEach(other -> visits.keep(mission, List.of(other)));
        List<UUID> before = neighbours(kind, asked);

        others.forEach(other -> visits.keep(mission, List.of(moved(other))));
        others.forEach(other -> visits.keep(mission, List.of(other)));

        assertThat(before).hasSize(6).isSortedAccordingTo((a, b) -> a.toString().compareTo(b.toString()));
        assertThat(neighbours(kind, asked)).isEqualTo(before);
    }

    @Test
    void theNearestVisitComesFirst() {
        Visit asked = visit(0, NOON);
        List<Visit> others = List.of(
                visit(1, NOON.minusSeconds(300)),
                visit(2, NOON.plusSeconds(300)),
                visit(3, NOON.minusSeconds(60)),
                visit(4, NOON.plusSeconds(60)));
        visits.keep(mission, others);

        assertThat(neighbours(Neighbours.Kind.SAME_TEAM, asked)).containsExactly(id(3), id(1), id(4), id(2));
    }

    private List<UUID> neighbours(Neighbours.Kind kind, Visit asked) {
        return visits.neighbours(mission, List.of(asked)).of(asked.findingId(), kind).stream()
                .map(Visit::findingId)
                .toList();
    }

    private static UUID id(int number) {
        return UUID.fromString("00000000-0000-7000-8000-00000000000" + number);
    }

    private static Visit visit(int number, Instant at) {
        return visit(number, "0902", "330052", at);
    }

    /// In other places of every index.
    private static Visit moved(Visit visit) {
        return new Visit(
                visit.findingId(),
                visit.formId(),
                visit.formVersion(),
                visit.contentVersion(),
                visit.purpose(),
                "0903",
                "330053",
                null,
                NOON.plusSeconds(3600),
                null,
                null,
                null,
                20,
                new byte[] {1});
    }

    private static Visit visit(int number, String team, String station, Instant at) {
        return new Visit(
                id(number), "f", "1", 1, "VOTING", team, station, null, at, null, null, null, 20, new byte[] {0});
    }
}
