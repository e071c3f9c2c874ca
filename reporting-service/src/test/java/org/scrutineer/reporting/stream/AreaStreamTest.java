package org.scrutineer.reporting.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.reporting.TestMission.eventually;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scrutineer.contracts.findings.FormState;
import org.scrutineer.reporting.TestFinding;
import org.scrutineer.reporting.TestMission;
import org.scrutineer.reporting.stream.SseClient.Event;
import org.scrutineer.testkit.Tokens;

/// A long-term observer hears of her area of responsibility, whether she is there or comes back.
@QuarkusTest
class AreaStreamTest {

    private final TestMission mission = TestMission.created();
    private final String inArea07 = Tokens.staffOfAreas(mission.id(), "OBSERVER_LTO", "07");

    @Test
    void whoComesBackIsToldOfHerAreaOnly() {
        FormState voting = mission.publish("B");
        muchHappens(voting);
        TestFinding last = TestFinding.of(voting).at("100002", "KZ-10", "rural").by("0702", "07");
        mission.send(last);

        try (SseClient observer = SseClient.connect(mission, inArea07, 0L)) {
            eventually(() -> assertThat(datas(observer, "finding")).anyMatch(isAbout(last)));

            assertThat(types(observer)).contains("mission", "form");
            isOfArea07Only(observer);
        }
    }

    @Test
    void whoListensIsToldOfHerAreaOnly() {
        FormState voting = mission.publish("B");

        try (SseClient observer = SseClient.connect(mission, inArea07, null)) {
            // Only who has joined the live stream is kept awake.
            eventually(() -> assertThat(observer.comments()).contains("heartbeat"));
            muchHappens(voting);
            FormState counting = mission.publish("C");
            TestFinding last =
                    TestFinding.of(counting).at("100002", "KZ-10", "rural").by("0702", "07");
            mission.send(last);

            eventually(() -> assertThat(datas(observer, "finding")).anyMatch(isAbout(last)));
            eventually(() -> assertThat(types(observer)).contains("form"));
            isOfArea07Only(observer);
        }
    }

    @Test
    void hearsOfBothOfTwoAreas() {
        FormState voting = mission.publish("B");
        muchHappens(voting);
        String both = Tokens.staffOfAreas(mission.id(), "OBSERVER_LTO", "07", "08");

        try (SseClient observer = SseClient.connect(mission, both, 0L)) {
            eventually(() -> assertThat(datas(observer, "finding")).hasSize(2));
            eventually(() -> assertThat(datas(observer, "coverage"))
                    .contains("{\"regions\":[\"KZ-10\"]}", "{\"regions\":[\"KZ-63\"]}"));
            assertThat(types(observer)).doesNotContain("held");
        }
    }

    @Test
    void theWholeMissionBesideAnAreaHearsEverything() {
        FormState voting = mission.publish("B");
        muchHappens(voting);
        String both = Tokens.signed(
                "/missions/" + mission.id() + "/OBSERVER_LTO/07", "/missions/" + mission.id() + "/OPERATIONS");

        try (SseClient client = SseClient.connect(mission, both, 0L)) {
            eventually(() -> assertThat(datas(client, "finding")).hasSize(3));
            eventually(() -> assertThat(types(client)).contains("held", "coverage", "form", "mission"));
        }
    }

    @Test
    void pagesFullOfOtherAreasDoNotEndWhatSheMissed() {
        FormState voting = mission.publish("B");
        mission.sendAll(IntStream.range(0, 1_100)
                .mapToObj(n -> TestFinding.of(voting).by("0801", "08"))
                .toList());
        mission.awaitReceived(1_100);
        TestFinding mine = TestFinding.of(voting).by("0701", "07");
        mission.send(mine);
        mission.awaitReceived(1_101);

        try (SseClient observer = SseClient.connect(mission, inArea07, 0L)) {
            eventually(
                    () -> assertThat(datas(observer, "finding")).singleElement().matches(isAbout(mine)));
        }
    }

    /// Something of area 07, of area 08 and of none, seen by the head of mission before anything else is asked.
    private void muchHappens(FormState voting) {
        try (SseClient head = SseClient.connect(mission, 0L)) {
            mission.expect("VOTING", "630001", "KZ-63", "08", "0801");
            mission.send(TestFinding.of(voting).at("630002", "KZ-63", "rural").by("0801", "08"));
            mission.send(TestFinding.of(voting).at("710001", "KZ-71", "urban").by(null, null));
            mission.send(TestFinding.of(voting).at("100001", "KZ-10", "rural").by("0701", "07"));
            mission.hold("UNKNOWN_FORM");
            eventually(() -> {
                assertThat(datas(head, "finding")).hasSize(3);
                assertThat(datas(head, "coverage"))
                        .contains(
                                "{\"regions\":[\"KZ-10\"]}", "{\"regions\":[\"KZ-63\"]}", "{\"regions\":[\"KZ-71\"]}");
                assertThat(types(head)).contains("held");
            });
        }
    }

    private static void isOfArea07Only(SseClient observer) {
        assertThat(types(observer)).doesNotContain("held");
        assertThat(datas(observer, "finding")).hasSize(2).allMatch(data -> data.contains("\"areaCode\":\"07\""));
        assertThat(datas(observer, "coverage")).isNotEmpty().allMatch("{\"regions\":[\"KZ-10\"]}"::equals);
    }

    private static Predicate<String> isAbout(TestFinding finding) {
        return data -> data.contains(finding.findingId().toString());
    }

    private static List<String> types(SseClient client) {
        return client.events().stream().map(Event::type).toList();
    }

    private static List<String> datas(SseClient client, String type) {
        return client.events().stream()
                .filter(event -> event.type().equals(type))
                .map(Event::data)
                .toList();
    }
}
