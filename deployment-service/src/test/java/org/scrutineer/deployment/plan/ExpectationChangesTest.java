package org.scrutineer.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scrutineer.deployment.geography.Commission;
import org.scrutineer.deployment.geography.Position;
import org.scrutineer.deployment.geography.Station;

class ExpectationChangesTest {

    private static final Commission TEC =
            new Commission("1001", "KZ-10", "DISTRICT", "TEC", null, "urban", "07", 10, new Position(50, 80));

    private static Route route(int... numbers) {
        List<Station> visits = IntStream.of(numbers)
                .mapToObj(number -> new Station(
                        "S" + number,
                        "KZ-10",
                        "1001",
                        "07",
                        Integer.toString(number),
                        "urban",
                        "regular",
                        100,
                        new Position(50, 80 + number),
                        null,
                        null))
                .toList();
        return new Route("0701", "07", visits, TEC);
    }

    private static List<ExpectedReport> reports(Route route) {
        return ExpectedReport.of("kz2022", route);
    }

    @Test
    void aRouteYieldsAnOpeningVisitsACountAndATabulation() {
        List<ExpectedReport> reports = reports(route(1, 2, 3));

        assertThat(reports)
                .extracting(ExpectedReport::purpose, ExpectedReport::stationCode, ExpectedReport::visit)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(Purpose.OPENING, "S1", 1),
                        org.assertj.core.api.Assertions.tuple(Purpose.VOTING, "S1", 1),
                        org.assertj.core.api.Assertions.tuple(Purpose.VOTING, "S2", 2),
                        org.assertj.core.api.Assertions.tuple(Purpose.VOTING, "S3", 3),
                        org.assertj.core.api.Assertions.tuple(Purpose.COUNTING, "S3", 3),
                        org.assertj.core.api.Assertions.tuple(Purpose.TABULATION, null, 4));
        assertThat(reports).extracting(ExpectedReport::id).doesNotHaveDuplicates();
        assertThat(reports).extracting(ExpectedReport::sortKey).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theSamePlanChangesNothing() {
        ExpectationChanges changes = ExpectationChanges.between(reports(route(1, 2, 3)), reports(route(1, 2, 3)));

        assertThat(changes.withdrawn()).isEmpty();
        assertThat(changes.expected()).isEmpty();
    }

    @Test
    void whatStaysIsNotWithdrawnAndWhatMovesGetsANewVersion() {
        ExpectationChanges changes = ExpectationChanges.between(reports(route(1, 2, 3)), reports(route(1, 3)));

        assertThat(changes.withdrawn()).singleElement().satisfies(report -> {
            assertThat(report.stationCode()).isEqualTo("S2");
            assertThat(report.withdrawn()).isTrue();
            assertThat(report.version()).isEqualTo(2);
        });
        assertThat(changes.expected())
                .extracting(ExpectedReport::purpose, ExpectedReport::visit, ExpectedReport::version)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(Purpose.VOTING, 2, 2L),
                        org.assertj.core.api.Assertions.tuple(Purpose.COUNTING, 2, 2L),
                        org.assertj.core.api.Assertions.tuple(Purpose.TABULATION, 3, 2L));
    }

    @Test
    void whatIsExpectedAgainGoesOnWithItsVersion() {
        List<ExpectedReport> before = new ArrayList<>(reports(route(1, 2)));
        before.replaceAll(ExpectedReport::withdraw);

        ExpectationChanges changes = ExpectationChanges.between(before, reports(route(1, 2)));

        assertThat(changes.withdrawn()).isEmpty();
        assertThat(changes.expected()).hasSameSizeAs(before).allSatisfy(report -> {
            assertThat(report.withdrawn()).isFalse();
            assertThat(report.version()).isEqualTo(3);
        });
    }
}
