package org.scrutineer.findings.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.ReviewedMission.ok;
import static org.scrutineer.findings.ReviewedMission.refused;
import static org.scrutineer.findings.StationsOfAreas.IN_07;
import static org.scrutineer.findings.StationsOfAreas.IN_08;
import static org.scrutineer.findings.StationsOfAreas.IN_NONE;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.findings.ReviewedMission;

/// Somebody whose role is limited to area 07 reviews what was observed there and nothing else.
@QuarkusTest
class AreaReviewTest {

    private static final String ROLE = "HEAD_OF_MISSION";

    private ReviewedMission mission;

    @BeforeEach
    void aMissionWithStationsInTwoAreas() {
        mission = ReviewedMission.ofAreas();
    }

    @Test
    void reviewsFindingsOfHerArea() {
        UUID mine = mission.receive(IN_07);

        ok(mission.decide(inArea(), mine, "\"1\"", "APPROVED", null));
        assertThat(write(mine, Map.of("kind", "COMMENT", "note", "Clear")).statusCode())
                .isEqualTo(201);
        assertThat(correct(mine, "\"2\"", Map.of("overall", "bad")).statusCode())
                .isEqualTo(201);

        assertThat(ok(inArea().get(address(mine, "/review"))).getString("state"))
                .isEqualTo("EDITED");
        assertThat(ok(inArea().get(address(mine, "/review/entries"))).getList("items"))
                .hasSize(3);
        assertThat(ok(inArea().get(address(mine, "/versions"))).getList("items"))
                .hasSize(2);
        assertThat(ok(inArea().get(address(mine, "/corrections"))).getList("items"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/review", "/review/entries", "/versions", "/versions/1", "/corrections"})
    void whatBelongsToAnotherAreaOrToNoneIsNotThere(String path) {
        UUID theirs = mission.receive(IN_08);
        UUID nobodys = mission.receive(IN_NONE);

        refused(inArea().get(address(theirs, path)), 404, "not-found");
        refused(inArea().get(address(nobodys, path)), 404, "not-found");
    }

    @Test
    void nothingIsDoneToAFindingOfAnotherArea() {
        UUID theirs = mission.receive(IN_08);
        Map<String, String> reason = Map.of("reason", "Mine, I thought");

        Stream<Response> attempts = Stream.of(
                mission.decide(inArea(), theirs, "\"1\"", "REJECTED", "Mine, I thought"),
                mission.act(inArea(), theirs, "void", reason),
                mission.act(inArea(), theirs, "restore", reason),
                mission.act(inArea(), theirs, "quarantine", Map.of("scope", "ALL", "reason", "Mine, I thought")),
                mission.act(inArea(), theirs, "release", reason),
                correct(theirs, "\"1\"", Map.of("overall", "bad")),
                write(theirs, Map.of("kind", "QUERY", "note", "Where was it?")));

        assertThat(attempts).allSatisfy(attempt -> refused(attempt, 404, "not-found"));
        assertThat(mission.review(theirs).getInt("version")).isEqualTo(1);
        assertThat(ok(mission.analyst().get(address(theirs, "/review/entries"))).getList("items"))
                .isEmpty();
    }

    @Test
    void aCorrectionMayGiveAFindingToTheAreaItBelongsTo() {
        UUID misplaced = mission.receive(IN_07);

        Response corrected = correct(misplaced, "\"1\"", Map.of("station", "800001"));

        assertThat(corrected.statusCode()).isEqualTo(201);
        assertThat(corrected.jsonPath().getInt("contentVersion")).isEqualTo(2);
        refused(inArea().get(address(misplaced, "/review")), 404, "not-found");
        assertThat(mission.finding(misplaced).getString("areaCode")).isEqualTo("08");
    }

    @Test
    void aBatchHasFindingsOfHerAreasOnly() {
        UUID mine = mission.receive(IN_07);
        UUID theirs = mission.receive(IN_08);
        mission.receive(IN_NONE);

        assertThat(take(inArea(), UUID.randomUUID(), Map.of("area", "08"))).isEmpty();
        UUID batch = UUID.randomUUID();
        assertThat(take(mission.inAreas(ROLE, "07", "08"), batch, Map.of()))
                .containsExactly(mine.toString(), theirs.toString());
        // The other area was taken from her since.
        assertThat(ok(inArea().get(batch(batch))).<String>getList("items.findingId"))
                .containsExactly(mine.toString());
    }

    @Test
    void recordsOfPlacesAndWhatIsHeldAreForTheWholeMission() {
        refused(inArea().get(mission.field().api("/consolidations")), 403, "forbidden");
        refused(
                inArea().body(Map.of("decision", "REJECTED", "reason", "x"))
                        .put(mission.field().api("/held/" + UUID.randomUUID() + "/decision")),
                403,
                "forbidden");
    }

    private RequestSpecification inArea() {
        return mission.inAreas(ROLE, "07");
    }

    private Response write(UUID finding, Map<String, String> entry) {
        return inArea().body(entry).put(address(finding, "/review/entries/" + UUID.randomUUID()));
    }

    private Response correct(UUID finding, String seen, Map<String, String> answers) {
        return inArea().header("If-Match", seen)
                .body(Map.of("answers", answers, "reason", "Read again"))
                .post(address(finding, "/corrections"));
    }

    private List<String> take(RequestSpecification who, UUID batchId, Map<String, ?> wanted) {
        return ok(who.body(wanted).put(batch(batchId))).getList("items.findingId");
    }

    private String batch(UUID batchId) {
        return mission.field().api("/review-batches/" + batchId);
    }

    private String address(UUID finding, String rest) {
        return mission.field().api("/findings/" + finding + rest);
    }
}
