package org.scrutineer.findings.finding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.findings.FieldMission.Photo;
import org.scrutineer.findings.StationsOfAreas;
import org.scrutineer.testkit.Tokens;

/// A long-term observer reads the findings of her area of responsibility. Areas 07 and 08 have a station each,
/// a third station is in none.
@QuarkusTest
class AreaAccessTest {

    private static final String PHOTO = "<photo>a.jpg</photo>";
    private static final String IN_07 = StationsOfAreas.IN_07 + PHOTO;
    private static final String IN_08 = StationsOfAreas.IN_08 + PHOTO;
    private static final String IN_NONE = StationsOfAreas.IN_NONE;

    private FieldMission mission;
    private Phone phone;

    @BeforeEach
    void aMissionWithStationsInTwoAreas() {
        mission = FieldMission.announced();
        phone = mission.phone("00042");
        StationsOfAreas.announce(mission, phone);
    }

    @Test
    void listsHerAreaAndNothingElse() {
        observe(IN_07);
        observe(IN_08);
        observe(IN_NONE);

        assertThat(areas(inArea("07", "/findings"))).containsExactly("07");
        assertThat(areas(inArea("07", "/findings?area=08"))).isEmpty();
        assertThat(areas(inArea("09", "/findings"))).isEmpty();
        assertThat(areas(get("/findings", Tokens.staffOfAreas(mission.id(), "OBSERVER_LTO", "07", "08"))))
                .containsExactly("07", "08");
    }

    @Test
    void pagesGoOnWhereTheyStoppedWithNothingOfOtherAreasBetween() {
        List<String> mine = List.of(observe(IN_07), observe(IN_07), observe(IN_07));
        observe(IN_08);
        observe(IN_08);
        String last = observe(IN_07);
        observe(IN_08);

        JsonPath first = inArea("07", "/findings?limit=2").jsonPath();
        JsonPath second = inArea("07", "/findings?limit=2&after=" + first.getString("next"))
                .jsonPath();

        assertThat(first.getList("items.instanceId")).isEqualTo(mine.subList(0, 2));
        assertThat(second.getList("items.instanceId")).isEqualTo(List.of(mine.getLast(), last));
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void aFindingOfAnotherAreaIsNotThereNorIsItsAttachment() {
        observe(IN_07, "mine");
        observe(IN_08, "not mine");
        observe(IN_NONE);
        List<Map<String, Object>> all = mission.findings();
        Object mine = all.get(0).get("findingId");
        Object theirs = all.get(1).get("findingId");
        Object nobodys = all.get(2).get("findingId");

        assertThat(inArea("07", "/findings/" + mine).statusCode()).isEqualTo(200);
        assertThat(inArea("07", "/findings/" + mine + "/attachments/a.jpg").asString())
                .isEqualTo("mine");
        assertThat(inArea("07", "/findings/" + mine + "/attachments").statusCode())
                .isEqualTo(200);
        assertThat(refused("/findings/" + theirs + "/attachments")).isNotEmpty();
        assertThat(inArea("07", "/findings/" + nobodys).statusCode()).isEqualTo(404);
        UUID nowhere = UUID.randomUUID();
        assertThat(refused("/findings/" + theirs).replace(theirs.toString(), ""))
                .isEqualTo(refused("/findings/" + nowhere).replace(nowhere.toString(), ""));
        assertThat(refused("/findings/" + theirs + "/attachments/a.jpg").replace(theirs.toString(), ""))
                .isEqualTo(
                        refused("/findings/" + nowhere + "/attachments/a.jpg").replace(nowhere.toString(), ""));
    }

    @Test
    void takesOutHerAreaAndNothingElse() {
        String mine = observe(IN_07);
        observe(IN_08);
        observe(IN_NONE);

        Response csv = inArea("07", "/exports/f.csv");
        Response zip = inArea("07", "/exports/f/attachments.zip");

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.asString().lines()).hasSize(2).last().asString().contains(mine);
        assertThat(zip.statusCode()).isEqualTo(200);
        assertThat(entries(zip.asByteArray())).singleElement().asString().endsWith("a.jpg");
        assertThat(inArea("09", "/exports/f.csv").asString().lines()).hasSize(1);
        assertThat(inArea("08", "/exports/f.csv").header("ETag")).isNotEqualTo(csv.header("ETag"));
    }

    @Test
    void theWholeMissionBesideAnAreaIsEverything() {
        observe(IN_07);
        observe(IN_08);
        String both = Tokens.signed(
                "/missions/" + mission.id() + "/OBSERVER_LTO/07", "/missions/" + mission.id() + "/ELECTION_ANALYST");

        assertThat(areas(get("/findings", both))).containsExactly("07", "08");
    }

    @Test
    void aLongTermObserverOfTheWholeMissionReadsFormsButNoFindings() {
        String token = Tokens.staff(mission.id(), "OBSERVER_LTO");

        assertThat(get("/forms", token).statusCode()).isEqualTo(200);
        assertThat(get("/findings", token).statusCode()).isEqualTo(403);
    }

    @Test
    void formsAreForEverybodyWhatIsHeldIsNot() {
        assertThat(inArea("07", "/forms").jsonPath().getList("items.formId")).isEqualTo(List.of("f"));
        assertThat(inArea("07", "/forms/f/versions/1").statusCode()).isEqualTo(200);
        assertThat(inArea("07", "/held").statusCode()).isEqualTo(403);
        assertThat(get("/held", Tokens.staffOfAreas(mission.id(), "HEAD_OF_MISSION", "07"))
                        .statusCode())
                .isEqualTo(403);
    }

    private String observe(String answers) {
        return observe(answers, "a photo");
    }

    /// @return its instanceID
    private String observe(String answers, String photo) {
        String instanceId = newInstanceId();
        Response sent = FieldMission.send(phone, submission("f", "1", instanceId, answers), Photo.of("a.jpg", photo));
        assertThat(sent.statusCode()).isEqualTo(201);
        return instanceId;
    }

    private Response inArea(String areaCode, String path) {
        return get(path, Tokens.staffOfAreas(mission.id(), "OBSERVER_LTO", areaCode));
    }

    private Response get(String path, String token) {
        return given().auth().oauth2(token).get(mission.api(path));
    }

    private String refused(String path) {
        Response response = inArea("07", path);
        assertThat(response.statusCode()).isEqualTo(404);
        return response.asString();
    }

    private static List<String> entries(byte[] zip) {
        List<String> names = new ArrayList<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static List<String> areas(Response response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return response.jsonPath().getList("items.areaCode");
    }
}
