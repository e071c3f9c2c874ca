package org.scrutineer.findings.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.TestForm.xform;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;

/// Which phone has which version of a form.
@QuarkusTest
class FormCopiesTest {

    private FieldMission mission;
    private Phone phone;

    @BeforeEach
    void aFormAndAPhone() {
        mission = FieldMission.announced();
        mission.form(xform("f", "1"));
        phone = mission.phone("00042");
    }

    @Test
    void aPhoneThatFetchedAVersionHasIt() {
        phone.get("/forms/f.xml");

        soon(() -> assertThat(having("1"))
                .singleElement()
                .satisfies(copy -> assertThat(copy)
                        .containsEntry("deviceId", phone.state().deviceId().toString())
                        .containsEntry("observerCode", "00042")
                        .containsEntry("formVersion", "1")
                        .hasEntrySatisfying(
                                "fetchedAt", moment -> assertThat(moment).isNotNull())));
        assertThat(behind()).isEmpty();
    }

    @Test
    void aPhoneThatHadItAlreadyHasIt() {
        String md5 = mission.head()
                .get(mission.api("/forms/f/versions/1"))
                .jsonPath()
                .getString("md5");

        Response response =
                phone.request().header("If-None-Match", '"' + md5 + '"').get(phone.base() + "/forms/f.xml");

        assertThat(response.statusCode()).isEqualTo(304);
        soon(() -> assertThat(having("1")).hasSize(1));
    }

    @Test
    void aPhoneThatNeverFetchedIsBehind() {
        assertThat(behind())
                .singleElement()
                .satisfies(copy ->
                        assertThat(copy).containsEntry("observerCode", "00042").doesNotContainKey("formVersion"));
        assertThat(having("1")).isEmpty();
    }

    @Test
    void readingTheListIsNotHavingButIsNoted() {
        phone.get("/formList");

        soon(() -> assertThat(behind())
                .singleElement()
                .satisfies(copy -> assertThat(copy)
                        .hasEntrySatisfying(
                                "listReadAt", moment -> assertThat(moment).isNotNull())
                        .doesNotContainKey("formVersion")));
    }

    @Test
    void aPhoneThatSentAVersionHasIt() {
        FieldMission.send(phone, submission("f", "1", newInstanceId()));

        soon(() -> assertThat(having("1"))
                .singleElement()
                .satisfies(copy -> assertThat(copy)
                        .hasEntrySatisfying(
                                "sentAt", moment -> assertThat(moment).isNotNull())
                        .doesNotContainKey("fetchedAt")));
    }

    @Test
    void aPhoneIsBehindWhenANewVersionIsPublished() {
        phone.get("/forms/f.xml");
        soon(() -> assertThat(having("1")).hasSize(1));

        mission.form(xform("f", "2"));

        assertThat(behind()).singleElement().satisfies(copy -> assertThat(copy).containsEntry("formVersion", "1"));
        phone.get("/forms/f.xml");
        soon(() -> assertThat(having("2")).hasSize(1));
        assertThat(having("1")).isEmpty();
        assertThat(behind()).isEmpty();
    }

    @Test
    void aLateSubmissionOfAnOldVersionDoesNotTakeAPhoneBack() {
        phone.get("/forms/f.xml");
        soon(() -> assertThat(having("1")).hasSize(1));
        mission.form(xform("f", "2"));
        phone.get("/forms/f.xml");
        soon(() -> assertThat(having("2")).hasSize(1));

        FieldMission.send(phone, submission("f", "1", newInstanceId()));
        FieldMission.send(phone, submission("f", "2", newInstanceId()));

        soon(() -> assertThat(having("2"))
                .singleElement()
                .satisfies(copy -> assertThat(copy)
                        .hasEntrySatisfying(
                                "sentAt", moment -> assertThat(moment).isNotNull())));
        assertThat(having("1")).isEmpty();
    }

    @Test
    void aRevokedPhoneIsNeitherBehindNorListed() {
        phone.get("/forms/f.xml");
        soon(() -> assertThat(having("1")).hasSize(1));

        mission.revoke(phone);

        soon(() -> assertThat(having("1")).isEmpty());
        assertThat(behind()).isEmpty();
    }

    @Test
    void aPhoneThatTheFormIsNotForIsNotBehind() {
        mission.head()
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body(Map.of("categories", List.of("CORE")))
                .put(mission.api("/forms/f/audience"));

        assertThat(behind()).isEmpty();
    }

    @Test
    void listsDevicesPageByPage() {
        Phone second = mission.phone("00043");
        Phone third = mission.phone("00044");
        for (Phone each : List.of(phone, second, third)) {
            each.get("/forms/f.xml");
        }
        soon(() -> assertThat(having("1")).hasSize(3));

        Response first = mission.head().queryParam("limit", 2).get(mission.api("/forms/f/versions/1/devices"));
        Response last = mission.head()
                .queryParam("after", first.<String>path("next"))
                .get(mission.api("/forms/f/versions/1/devices"));
        mission.form(xform("f", "2"));
        Response behindFirst = mission.head().queryParam("limit", 1).get(mission.api("/forms/f/devices-behind"));
        Response behindRest = mission.head()
                .queryParam("after", behindFirst.<String>path("next"))
                .get(mission.api("/forms/f/devices-behind"));

        assertThat(first.jsonPath().getList("items")).hasSize(2);
        assertThat(last.jsonPath().getList("items")).hasSize(1);
        assertThat(last.jsonPath().getString("next")).isNull();
        assertThat(behindRest.jsonPath().getList("items.deviceId"))
                .hasSize(2)
                .doesNotContain(behindFirst.jsonPath().getString("items[0].deviceId"));
    }

    @Test
    void aVersionThatDoesNotExistIs404() {
        assertThat(mission.head()
                        .get(mission.api("/forms/f/versions/7/devices"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFormWithoutAPublishedVersionHasNobodyBehind() {
        Response response = mission.head().get(mission.api("/forms/none/devices-behind"));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.jsonPath().getString("type")).endsWith("/form-not-published");
    }

    @Test
    void aCursorThatNoPageGaveIs400() {
        Response response =
                mission.head().queryParam("after", "bm9uc2Vuc2U").get(mission.api("/forms/f/versions/1/devices"));

        assertThat(response.statusCode()).isEqualTo(400);
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(FieldMission.PATIENCE).untilAsserted(assertion);
    }

    private List<Map<String, Object>> having(String version) {
        return items("/forms/f/versions/" + version + "/devices");
    }

    private List<Map<String, Object>> behind() {
        return items("/forms/f/devices-behind");
    }

    /// Members that are null are left out.
    private List<Map<String, Object>> items(String path) {
        List<Map<String, Object>> items =
                mission.head().get(mission.api(path)).jsonPath().getList("items");
        items.forEach(item -> item.values().removeIf(Objects::isNull));
        return items;
    }
}
