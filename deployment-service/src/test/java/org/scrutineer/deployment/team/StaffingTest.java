package org.scrutineer.deployment.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scrutineer.deployment.geography.Area;
import org.scrutineer.deployment.roster.KnownObserver;

class StaffingTest {

    private static final String HOST = "KZ";

    private static Area area(String code, int ltoTeams, int stoTeams) {
        return new Area(code, "Area " + code, List.of(), List.of(), "Town " + code, null, ltoTeams, stoTeams);
    }

    private static KnownObserver observer(int number, boolean deployable) {
        String code = "%05d".formatted(number);
        return new KnownObserver(
                UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)),
                "test",
                code,
                "Name " + code,
                "F",
                List.of(number % 2 == 0 ? "DE" : "FR"),
                "STO",
                List.of("en"),
                0,
                deployable,
                List.of(),
                1);
    }

    private static List<KnownObserver> observers(int count) {
        List<KnownObserver> observers = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            observers.add(observer(i, true));
        }
        return observers;
    }

    private static List<Team> formed(Staffing staffing) {
        List<Team> teams = new ArrayList<>();
        staffing.teams().forEach((place, members) -> teams.add(Team.form("test", TeamKind.STO, place, members)));
        return teams;
    }

    @Test
    void numbersShortTermTeamsByAreaAndLongTermTeamsThrough() {
        List<Area> areas = List.of(area("01", 2, 1), area("07", 1, 3), area("15", 1, 0));

        assertThat(TeamPlace.of(TeamKind.STO, areas))
                .extracting(TeamPlace::code)
                .containsExactly("0101", "0701", "0702", "0703");
        assertThat(TeamPlace.of(TeamKind.LTO, areas))
                .extracting(TeamPlace::code)
                .containsExactlyInAnyOrder("01", "02", "03", "04");
        assertThat(TeamPlace.of(TeamKind.LTO, areas))
                .filteredOn(place -> place.code().equals("03"))
                .extracting(TeamPlace::areaCode)
                .containsExactly("07");
    }

    @Test
    void givesEveryAreaATeamBeforeAnyGetsASecond() {
        List<TeamPlace> places = TeamPlace.of(TeamKind.STO, List.of(area("01", 0, 3), area("02", 0, 3)));

        Staffing staffing = Staffing.of(places, List.of(), observers(4), HOST);

        assertThat(staffing.teams().keySet()).extracting(TeamPlace::code).containsExactly("0101", "0201");
    }

    @Test
    void saysWhenThereIsNoRoomForATeam() {
        List<TeamPlace> places = TeamPlace.of(TeamKind.STO, List.of(area("01", 0, 1)));

        Staffing staffing = Staffing.of(places, List.of(), observers(6), HOST);

        assertThat(staffing.teams()).hasSize(1);
        assertThat(staffing.unpaired()).hasSize(4).extracting(Unpaired::code).containsOnly("NO_PLACE");
    }

    @Test
    void leavesGoodTeamsTogetherWhenSomebodyDropsOut() {
        List<TeamPlace> places = TeamPlace.of(TeamKind.STO, List.of(area("01", 0, 3)));
        List<KnownObserver> roster = observers(6);
        Staffing before = Staffing.of(places, List.of(), roster, HOST);
        List<Team> teams = formed(before);
        List<Member> broken = teams.getFirst().members();
        List<KnownObserver> now = roster.stream()
                .map(each -> each.observerId().equals(broken.getFirst().observerId())
                        ? observer(Integer.parseInt(each.observerCode()), false)
                        : each)
                .toList();

        Staffing after = Staffing.of(places, teams, now, HOST);

        assertThat(after.teams()).hasSize(2);
        after.teams()
                .forEach((place, members) ->
                        assertThat(members).isEqualTo(before.teams().get(place)));
        assertThat(after.unpaired())
                .extracting(Unpaired::code)
                .containsExactlyInAnyOrder("NOT_DEPLOYABLE", "NO_PARTNER");
    }

    @Test
    void staffsTheSameWayWhenNothingChanged() {
        List<TeamPlace> places = TeamPlace.of(TeamKind.STO, List.of(area("01", 0, 2), area("02", 0, 2)));
        Staffing before = Staffing.of(places, List.of(), observers(8), HOST);

        assertThat(Staffing.of(places, formed(before), observers(8), HOST)).isEqualTo(before);
    }
}
