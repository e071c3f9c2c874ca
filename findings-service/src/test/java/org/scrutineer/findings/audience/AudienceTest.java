package org.scrutineer.findings.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.TestForm.xform;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.observer.ObserverRegistered;
import org.scrutineer.contracts.observer.ObserverState;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.testkit.TestTopics;

/// Which phone gets which form.
@QuarkusTest
class AudienceTest {

    @Inject
    AgroalDataSource dataSource;

    private FieldMission mission;
    private UUID longTerm;
    private UUID shortTerm;
    private Phone longTermPhone;
    private Phone shortTermPhone;

    @BeforeEach
    void aMissionWithTwoFormsAndTwoPhones() {
        mission = FieldMission.announced();
        mission.form(xform("f", "1"));
        mission.form(xform("g", "1"));
        longTerm = observer("00001", "LTO");
        shortTerm = observer("00002", "STO");
        mission.team("0701", "07", shortTerm);
        longTermPhone = mission.phone("00001", longTerm);
        shortTermPhone = mission.phone("00002", shortTerm);
        await().atMost(FieldMission.PATIENCE).until(this::isEverythingKnown);
    }

    @Test
    void aFormWithoutAnAudienceIsForEverybody() {
        assertThat(listed(longTermPhone)).isEqualTo(List.of("f", "g"));
        assertThat(listed(shortTermPhone)).isEqualTo(List.of("f", "g"));
        var audience = mission.head().get(mission.api("/forms/f/audience"));
        assertThat(audience.jsonPath().getBoolean("everybody")).isTrue();
        assertThat(audience.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void aFormOfACategoryIsListedToItOnly() {
        Response assigned = assign("f", List.of("LTO"), List.of(), "\"0\"");

        assertThat(assigned.statusCode()).as(assigned.asString()).isEqualTo(200);
        assertThat(assigned.header("ETag")).isEqualTo("\"1\"");
        assertThat(assigned.jsonPath().getBoolean("everybody")).isFalse();
        assertThat(listed(longTermPhone)).isEqualTo(List.of("f", "g"));
        assertThat(listed(shortTermPhone)).isEqualTo(List.of("g"));
    }

    @Test
    void aFormOfATeamIsListedToItOnly() {
        assign("f", List.of(), List.of("0701"), "\"0\"");

        assertThat(listed(longTermPhone)).isEqualTo(List.of("g"));
        assertThat(listed(shortTermPhone)).isEqualTo(List.of("f", "g"));
    }

    @Test
    void aFormOfACategoryAndATeamIsListedToBoth() {
        assign("f", List.of("LTO"), List.of("0701"), "\"0\"");

        assertThat(listed(longTermPhone)).isEqualTo(List.of("f", "g"));
        assertThat(listed(shortTermPhone)).isEqualTo(List.of("f", "g"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/forms/f.xml", "/forms/f/manifest", "/forms/f/attachments/polling_stations.csv"})
    void whatIsNotAssignedIsNotGiven(String path) {
        assign("f", List.of("LTO"), List.of(), "\"0\"");

        Response refused = shortTermPhone.get(path);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.asString()).contains("nature=\"error\"", "not assigned to you");
        assertThat(longTermPhone.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void whatWasFilledBeforeIsTakenAllTheSame() {
        assign("f", List.of("LTO"), List.of(), "\"0\"");

        Response sent = FieldMission.send(shortTermPhone, submission("f", "1", newInstanceId()));

        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(mission.findings()).hasSize(1);
        assertThat(mission.held()).isEmpty();
    }

    @Test
    void anAudienceHoldsForTheNextVersionToo() {
        assign("f", List.of("LTO"), List.of(), "\"0\"");

        mission.form(xform("f", "2"));

        assertThat(listed(shortTermPhone)).isEqualTo(List.of("g"));
    }

    @Test
    void integratorsSeeAllForms() {
        assign("f", List.of("LTO"), List.of(), "\"0\"");

        Response list = mission.head().header("X-OpenRosa-Version", "1.0").get(mission.api("/openrosa/formList"));

        assertThat(list.xmlPath().getList("xforms.xform.formID")).isEqualTo(List.of("f", "g"));
    }

    @Test
    void aFormCanBeGivenBackToEverybody() {
        assign("f", List.of("LTO"), List.of(), "\"0\"");

        Response assigned = assign("f", List.of(), List.of(), "\"1\"");

        assertThat(assigned.jsonPath().getBoolean("everybody")).isTrue();
        assertThat(listed(shortTermPhone)).isEqualTo(List.of("f", "g"));
    }

    @Test
    void everyAudienceThatAFormEverHadCanBeRead() {
        assertThat(versions("f", "").jsonPath().getList("items")).isEmpty();
        assign("f", List.of("LTO"), List.of(), "\"0\"");
        assign("f", List.of(), List.of("0701"), "\"1\"");
        assign("f", List.of(), List.of(), "\"2\"");

        Response first = versions("f", "?limit=2");
        Response rest = versions("f", "?limit=2&after=" + first.jsonPath().getString("next"));

        assertThat(first.jsonPath().getList("items.version")).isEqualTo(List.of(1, 2));
        assertThat(first.jsonPath().getList("items.categories")).isEqualTo(List.of(List.of("LTO"), List.of()));
        assertThat(first.jsonPath().getList("items.teams")).isEqualTo(List.of(List.of(), List.of("0701")));
        assertThat(first.jsonPath().getList("items.changedBy")).containsOnly("test-user");
        assertThat(rest.jsonPath().getList("items.everybody")).isEqualTo(List.of(true));
        assertThat(rest.jsonPath().getString("next")).isNull();
    }

    @Test
    void thereIsNoHistoryOfAFormThatDoesNotExist() {
        assertThat(versions("none", "").statusCode()).isEqualTo(404);
        assertThat(versions("f", "?after=x").statusCode()).isEqualTo(400);
    }

    @Test
    void theSameAgainChangesNothing() {
        assign("f", List.of("LTO"), List.of(), "\"0\"");

        Response again = assign("f", List.of("LTO"), List.of(), "\"0\"");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.jsonPath().getInt("version")).isEqualTo(1);
    }

    @Test
    void whoSawAnotherVersionChangesNothing() {
        assign("f", List.of("LTO"), List.of(), "\"0\"");

        assertThat(assign("f", List.of("STO"), List.of(), "\"0\"").statusCode()).isEqualTo(412);
        assertThat(assign("f", List.of("STO"), List.of(), null).statusCode()).isEqualTo(428);
        assertThat(mission.head()
                        .get(mission.api("/forms/f/audience"))
                        .jsonPath()
                        .getList("categories"))
                .isEqualTo(List.of("LTO"));
    }

    @Test
    void ofTwoWhoChangeItAtOnceOneWins() throws Exception {
        List<Callable<Integer>> calls = new ArrayList<>();
        for (String category : List.of("CORE", "LTO", "STO", "LSTO")) {
            calls.add(() -> assign("f", List.of(category), List.of(), "\"0\"").statusCode());
        }

        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            List<Integer> answers =
                    threads.invokeAll(calls).stream().map(Future::resultNow).toList();
            assertThat(answers).containsExactlyInAnyOrder(200, 412, 412, 412);
        }
    }

    @Test
    void aTeamThatDoesNotExistIs422() {
        Response assigned = assign("f", List.of(), List.of("0701", "9999"), "\"0\"");

        assertThat(assigned.statusCode()).isEqualTo(422);
        assertThat(assigned.jsonPath().getString("type")).endsWith("/unknown-team");
        assertThat(assigned.jsonPath().getList("teams")).isEqualTo(List.of("9999"));
        assertThat(listed(longTermPhone)).isEqualTo(List.of("f", "g"));
    }

    @Test
    void aCategoryThatDoesNotExistIs400() {
        Response assigned = assign("f", List.of("TOURIST"), List.of(), "\"0\"");

        assertThat(assigned.statusCode()).isEqualTo(400);
        assertThat(assigned.jsonPath().getString("type")).endsWith("/invalid-request");
    }

    @Test
    void aTeamWithANulInItsCodeIs400() {
        Response assigned = assign("f", List.of(), List.of("07\u000001"), "\"0\"");

        assertThat(assigned.statusCode()).isEqualTo(400);
        assertThat(assigned.jsonPath().getString("type")).endsWith("/invalid-request");
        assertThat(assigned.jsonPath().getString("detail")).contains("NUL character");
    }

    @Test
    void aBlankTeamIs400() {
        assertThat(assign("f", List.of(), List.of(" "), "\"0\"").statusCode()).isEqualTo(400);
    }

    @Test
    void aFormThatDoesNotExistIs404() {
        assertThat(assign("none", List.of("LTO"), List.of(), "\"0\"").statusCode())
                .isEqualTo(404);
        assertThat(mission.head().get(mission.api("/forms/none/audience")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void isForThoseWhoPublishForms() {
        Response assigned = mission.staff("ELECTION_ANALYST")
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body(Map.of("categories", List.of("LTO")))
                .put(mission.api("/forms/f/audience"));

        assertThat(assigned.statusCode()).isEqualTo(403);
    }

    private Response versions(String form, String query) {
        return mission.head().get(mission.api("/forms/" + form + "/audience/versions" + query));
    }

    private Response assign(String formId, List<String> categories, List<String> teams, String ifMatch) {
        var request =
                mission.head().contentType("application/json").body(Map.of("categories", categories, "teams", teams));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(mission.api("/forms/" + formId + "/audience"));
    }

    private static List<Object> listed(Phone phone) {
        return phone.get("/formList").xmlPath().getList("xforms.xform.formID");
    }

    private UUID observer(String code, String category) {
        UUID id = UUID.randomUUID();
        ObserverState state = new ObserverState(
                id,
                mission.id(),
                code,
                "Given",
                "Family",
                null,
                List.of("FI"),
                category,
                null,
                List.of("en"),
                0,
                "GRANTED",
                true,
                true,
                true,
                List.of(),
                1);
        TestTopics.send(
                Topics.OBSERVER_OBSERVER,
                id.toString(),
                ObserverRegistered.TYPE,
                1,
                mission.id(),
                new ObserverRegistered(state));
        return id;
    }

    private boolean isEverythingKnown() throws SQLException {
        return count("select (select count(*) from known_observer where mission_id = '" + mission.id() + "')"
                        + " + (select count(*) from known_team where mission_id = '" + mission.id() + "')")
                == 3;
    }

    private long count(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
