package org.scrutineer.findings.openrosa;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scrutineer.findings.FieldMission.send;
import static org.scrutineer.findings.TestForm.edit;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.TestForm.xform;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.findings.FieldMission.Photo;
import org.scrutineer.findings.attachment.Digests;
import org.scrutineer.testkit.Tokens;

/// The OpenRosa contract of the specification, row by row: `s7_13…` is row 13 of section 7. Rows about accounts,
/// cookies, projects' web API and drafts of another server have no counterpart here.
@QuarkusTest
class OpenRosaContractTest {

    private FieldMission mission;
    private Phone phone;

    @BeforeEach
    void aMissionWithAPhoneAndAForm() {
        mission = FieldMission.announced();
        phone = mission.phone("00042");
        mission.form(xform("f", "1"));
    }

    private Response post(String xml, Photo... photos) {
        return send(phone, xml, photos);
    }

    private static void accepted(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        assertThat(response.asString())
                .isEqualTo("<OpenRosaResponse xmlns=\"http://openrosa.org/http/response\" items=\"0\">"
                        + "<message nature=\"\">full submission upload was successful!</message></OpenRosaResponse>");
        isOpenRosa(response);
    }

    private static void refused(Response response, int status, String... words) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).isEqualTo("text/xml; charset=utf-8");
        assertThat(XmlPath.from(response.asString()).getString("OpenRosaResponse.message.@nature"))
                .isEqualTo("error");
        String message = XmlPath.from(response.asString()).getString("OpenRosaResponse.message");
        assertThat(message).isNotBlank();
        for (String word : words) {
            assertThat(message).contains(word);
        }
        isOpenRosa(response);
    }

    private static void isOpenRosa(Response response) {
        assertThat(response.header("X-OpenRosa-Version")).isEqualTo("1.0");
        assertThat(response.header("X-OpenRosa-Accept-Content-Length")).isEqualTo("100000000");
        assertThat(response.header("Date")).endsWith("GMT");
        assertThat(response.header("Content-Language")).isEqualTo("en");
    }

    private String reasonHeld() {
        List<Map<String, Object>> held = mission.held();
        assertThat(held).hasSize(1);
        return (String) held.getFirst().get("reason");
    }

    private List<Map<String, Object>> attachmentsOf(String instanceId) {
        String findingId = mission.findings().stream()
                .filter(finding -> finding.get("instanceId").equals(instanceId))
                .map(finding -> (String) finding.get("findingId"))
                .findFirst()
                .orElseThrow();
        return mission.head()
                .get(mission.api("/findings/" + findingId))
                .jsonPath()
                .getList("attachments");
    }

    @Nested
    class Section1Addressing {

        @Test
        void s1_2RoutesAreCaseSensitive() {
            refused(phone.get("/FormList"), 404);
            refused(phone.get("/Submission"), 404);
        }

        @Test
        void s1_3TheVersionHeaderIsAskedForBeforeTheCredential() {
            for (String path : List.of("/formList", "/forms/f/manifest", "/submission")) {
                refused(given().get(phone.base() + path), 400, "X-OpenRosa-Version");
                refused(given().header("X-OpenRosa-Version", "1.1").get(phone.base() + path), 400);
                refused(given().get("/v1/key/" + "x".repeat(64) + "/missions/" + mission.id() + path), 400);
            }
            assertThat(given().head(phone.base() + "/submission").statusCode()).isEqualTo(400);
            refused(given().contentType("multipart/form-data; boundary=x").post(phone.base() + "/submission"), 400);
        }

        @Test
        void s1_4FormsAndMediaNeedNoVersionHeader() {
            assertThat(given().get(phone.base() + "/forms/f.xml").statusCode()).isEqualTo(200);
            assertThat(given().get(phone.base() + "/forms/f/attachments/polling_stations.csv")
                            .statusCode())
                    .isEqualTo(200);
        }

        @Test
        void s1_5TheDateOfTheRequestIsIgnored() {
            assertThat(phone.request()
                            .header("Date", "not a date")
                            .get(phone.base() + "/formList")
                            .statusCode())
                    .isEqualTo(200);
        }

        @Test
        void s1_6TheCredentialIsCheckedBeforeTheBody() {
            String stranger = "/v1/key/" + "x".repeat(64) + "/missions/" + mission.id() + "/submission";

            refused(FieldMission.postRaw(phone.request(), stranger, "multipart/form-data; boundary=x", "broken"), 403);
        }

        @Test
        void otherMethodsAreRefusedInTheSameEnvelope() {
            refused(phone.request().put(phone.base() + "/submission"), 405);
            refused(phone.request().delete(phone.base() + "/formList"), 405);
            refused(given().get("/v1/anything"), 404);
        }
    }

    @Nested
    class Section2Envelope {

        @Test
        void s2_1ReadsAndWritesTellCachesWhatTheyMayDo() {
            Response read = phone.get("/formList");
            Response write = post(submission("f", "1", newInstanceId()));

            assertThat(read.header("Cache-Control")).isEqualTo("private, no-cache");
            assertThat(read.header("Vary")).isEqualTo("Accept-Encoding, Origin");
            assertThat(write.header("Cache-Control")).isEqualTo("no-store");
            assertThat(write.header("Vary")).isEqualTo("*");
        }

        @Test
        void s2_2MessagesAreEscaped() {
            refused(post(submission("<script>&amp;".replace("<", "&lt;"), "1", newInstanceId())), 404, "<script>&");
        }
    }

    @Nested
    class Section3Authentication {

        private Response formList(String token) {
            return given().header("X-OpenRosa-Version", "1.0")
                    .get("/v1/key/" + token + "/missions/" + mission.id() + "/formList");
        }

        @Test
        void s3_1TheTokenInThePathWinsOverOtherCredentials() {
            Response response =
                    phone.request().header("Authorization", "Bearer nonsense").get(phone.base() + "/formList");

            assertThat(response.statusCode()).isEqualTo(200);
        }

        @Test
        void s3_2AMalformedTokenIs401() {
            refused(formList("short"), 401);
            refused(formList("~".repeat(64)), 401);
        }

        @Test
        void s3_3AnUnknownTokenIs403SoThatPhonesDoNotAskForAPassword() {
            refused(formList("x".repeat(64)), 403);
        }

        @Test
        void s3_5To9AnythingButAGoodBearerIs401ForIntegrators() {
            String address = mission.api("/openrosa/formList");
            for (String credential : List.of("Bearer nonsense", "Basic dTpw", "Digest username=\"u\"")) {
                refused(
                        given().header("X-OpenRosa-Version", "1.0")
                                .header("Authorization", credential)
                                .get(address),
                        401);
            }
            refused(
                    given().header("X-OpenRosa-Version", "1.0")
                            .auth()
                            .oauth2(Tokens.expired("/missions/" + mission.id() + "/HEAD_OF_MISSION"))
                            .get(address),
                    401);
            refused(given().header("X-OpenRosa-Version", "1.0").get(address), 401);
        }

        @Test
        void s3_10NoChallengeIsSent() {
            Response response = given().header("X-OpenRosa-Version", "1.0").get(mission.api("/openrosa/formList"));

            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.header("WWW-Authenticate")).isNull();
        }

        @Test
        void s3_12ARevokedTokenStopsWorkingWithinSeconds() {
            mission.revoke(phone);

            await().atMost(FieldMission.PATIENCE).untilAsserted(() -> refused(phone.get("/formList"), 403));
            refused(post(submission("f", "1", newInstanceId())), 403);
        }

        @Test
        void anotherMissionsTokenIs403() {
            FieldMission other = FieldMission.announced();
            String address = "/v1/key/" + phone.token() + "/missions/" + other.id();

            refused(phone.request().get(address + "/formList"), 403);
            refused(phone.request().get(address + "/forms/f.xml"), 403);
            refused(
                    send(
                            phone.request(),
                            address + "/submission",
                            submission("f", "1", newInstanceId()).getBytes(StandardCharsets.UTF_8)),
                    403);
        }

        @Test
        void integratorsUseTheSameEndpointsWithABearer() {
            String base = mission.api("/openrosa");

            assertThat(mission.head()
                            .header("X-OpenRosa-Version", "1.0")
                            .get(base + "/formList")
                            .asString())
                    .contains("<downloadUrl>http://localhost:8080" + base + "/forms/f.xml</downloadUrl>");
            accepted(send(
                    mission.head().header("X-OpenRosa-Version", "1.0"),
                    base + "/submission",
                    submission("f", "1", newInstanceId()).getBytes(StandardCharsets.UTF_8)));
            assertThat(mission.findings()).hasSize(1);
        }

        @Test
        void integratorsNeedThePermissionInThisMission() {
            for (String address : List.of("/formList", "/submission", "/forms/f/manifest", "/forms/f.xml")) {
                refused(
                        given().header("X-OpenRosa-Version", "1.0")
                                .auth()
                                .oauth2(Tokens.staff("other2022", "HEAD_OF_MISSION"))
                                .get(mission.api("/openrosa" + address)),
                        403);
                refused(
                        mission.staff("OPERATIONS")
                                .header("X-OpenRosa-Version", "1.0")
                                .get(mission.api("/openrosa" + address)),
                        403);
                refused(given().header("X-OpenRosa-Version", "1.0").get(mission.api("/openrosa" + address)), 401);
            }
        }
    }

    @Nested
    class Section4FormList {

        private List<String> ids(String query) {
            Response response = phone.get("/formList" + query);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.contentType()).isEqualTo("text/xml; charset=utf-8");
            isOpenRosa(response);
            return XmlPath.from(response.asString()).getList("xforms.xform.formID");
        }

        @Test
        void s4_1ListsTheFormsOfTheMission() {
            assertThat(phone.get("/formList").asString())
                    .contains("<xforms xmlns=\"http://openrosa.org/xforms/xformsList\">");
            assertThat(ids("")).containsExactly("f");
        }

        @Test
        void s4_2AnUnknownMissionIs404() {
            refused(
                    given().header("X-OpenRosa-Version", "1.0")
                            .auth()
                            .oauth2(Tokens.platformAdmin())
                            .get("/api/v1/missions/nowhere/openrosa/formList"),
                    404);
        }

        @Test
        void s4_3LeavesOutDraftsAndWhatIsClosingOrClosed() {
            mission.upload("VOTING", xform("draft", "1").getBytes(StandardCharsets.UTF_8));
            mission.form(xform("closing", "1"));
            mission.form(xform("closed", "1"));
            mission.close("closing", "1", "CLOSING");
            mission.close("closed", "1", "CLOSED");

            assertThat(ids("")).containsExactly("f");
        }

        @Test
        void s4_4FormIdNarrowsTheList() {
            mission.form(xform("g", "1"));

            assertThat(ids("?formID=g")).containsExactly("g");
            assertThat(ids("?formID=none")).isEmpty();
        }

        @Test
        void s4_5IsInOrder() {
            mission.form(xform("b", "1"));
            mission.form(xform("a", "1"));

            assertThat(ids("")).containsExactly("a", "b", "f");
        }

        @Test
        void s4_6EachFormHasItsHashAndAddresses() {
            mission.form(xform("g", "7", "Other", false));

            XmlPath list = XmlPath.from(phone.get("/formList").asString());

            String base = "http://localhost:8080" + phone.base();
            assertThat(list.getString("xforms.xform[0].name")).isEqualTo("Small form");
            assertThat(list.getString("xforms.xform[0].version")).isEqualTo("1");
            assertThat(list.getString("xforms.xform[0].hash"))
                    .isEqualTo("md5:" + Digests.hex(Digests.md5(xform("f", "1").getBytes(StandardCharsets.UTF_8))));
            assertThat(list.getString("xforms.xform[0].downloadUrl")).isEqualTo(base + "/forms/f.xml");
            assertThat(list.getString("xforms.xform[0].manifestUrl")).isEqualTo(base + "/forms/f/manifest");
            assertThat(list.getString("xforms.xform[1].manifestUrl"))
                    .as("no media")
                    .isEmpty();
        }

        @Test
        void s4_6OnlyTheVersionPublishedLastIsListed() {
            mission.form(xform("f", "2"));

            XmlPath list = XmlPath.from(phone.get("/formList").asString());

            assertThat(list.getList("xforms.xform.version")).containsExactly("2");
        }

        @Test
        void s4_7NamesAreEscapedAndIdsEncoded() {
            mission.form(xform("форма 1&amp;2", "1", "A &lt;b&gt; &amp; c", false));

            XmlPath list = XmlPath.from(phone.get("/formList").asString());

            assertThat(list.getString("xforms.xform[1].formID")).isEqualTo("форма 1&2");
            assertThat(list.getString("xforms.xform[1].name")).isEqualTo("A <b> & c");
            String address = list.getString("xforms.xform[1].downloadUrl");
            assertThat(address).endsWith("/forms/%D1%84%D0%BE%D1%80%D0%BC%D0%B0%201%262.xml");
            assertThat(given().urlEncodingEnabled(false)
                            .get(address.substring("http://localhost:8080".length()))
                            .statusCode())
                    .isEqualTo(200);
        }

        @Test
        void s4_8MissionsMayUseTheSameFormId() {
            FieldMission other = FieldMission.announced();
            other.form(xform("f", "9"));
            Phone theirs = other.phone("00001");

            assertThat(XmlPath.from(theirs.get("/formList").asString()).getString("xforms.xform.version"))
                    .isEqualTo("9");
            assertThat(XmlPath.from(phone.get("/formList").asString()).getString("xforms.xform.version"))
                    .isEqualTo("1");
        }
    }

    @Nested
    class Section5FormAndMedia {

        @Test
        void s5_1GivesTheFormByteByByte() {
            Response response = phone.get("/forms/f.xml");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.contentType()).startsWith("application/xml");
            assertThat(response.asByteArray()).isEqualTo(xform("f", "1").getBytes(StandardCharsets.UTF_8));
        }

        @Test
        void s5_1AClosedFormIs403AndAnUnknownOne404() {
            mission.close("f", "1", "CLOSED");

            refused(phone.get("/forms/f.xml"), 403);
            refused(phone.get("/forms/none.xml"), 404);
            refused(phone.get("/forms/none/manifest"), 404);
        }

        @Test
        void s5_2TheManifestNamesTheStationList() {
            Response response = phone.get("/forms/f/manifest");

            assertThat(response.asString()).contains("<manifest xmlns=\"http://openrosa.org/xforms/xformsManifest\">");
            XmlPath manifest = XmlPath.from(response.asString());
            assertThat(manifest.getString("manifest.mediaFile.filename")).isEqualTo("polling_stations.csv");
            assertThat(manifest.getString("manifest.mediaFile.downloadUrl"))
                    .isEqualTo("http://localhost:8080" + phone.base() + "/forms/f/attachments/polling_stations.csv");
            byte[] media =
                    phone.get("/forms/f/attachments/polling_stations.csv").asByteArray();
            assertThat(manifest.getString("manifest.mediaFile.hash"))
                    .isEqualTo("md5:" + Digests.hex(Digests.md5(media)));
        }

        @Test
        void s5_2AFormWithoutMediaHasAnEmptyManifest() {
            mission.form(xform("g", "1", "Other", false));

            Response response = phone.get("/forms/g/manifest");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.asString()).doesNotContain("mediaFile");
        }

        @Test
        void s5_5MediaHaveAnEtagAndAreNotSentAgain() {
            String address = phone.base() + "/forms/f/attachments/polling_stations.csv";
            String etag = given().get(address).header("ETag");

            Response again = given().header("If-None-Match", etag).get(address);

            assertThat(etag).matches("\"[0-9a-f]{32}\"");
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.asByteArray()).isEmpty();
            refused(phone.get("/forms/f/attachments/other.csv"), 404);
        }
    }

    @Nested
    class Section6Head {

        @Test
        void s6HeadOfSubmissionSaysThatAllIsWell() {
            Response response = phone.request().head(phone.base() + "/submission?deviceID=collect:x");

            assertThat(response.statusCode()).isEqualTo(204);
            assertThat(response.header("Location")).isNull();
            isOpenRosa(response);
            assertThat(phone.get("/submission").statusCode()).isEqualTo(204);
        }

        @Test
        void s6HeadWithoutRightIsRefused() {
            assertThat(given().head(phone.base() + "/submission").statusCode()).isEqualTo(400);
            assertThat(given().header("X-OpenRosa-Version", "1.0")
                            .head("/v1/key/" + "x".repeat(64) + "/missions/" + mission.id() + "/submission")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(given().header("X-OpenRosa-Version", "1.0")
                            .head(mission.api("/openrosa/submission"))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Nested
    class Section7Submission {

        @Test
        void s7_1WithoutTheFormPartIs400AndHeld() {
            Response response = phone.request()
                    .multiPart(new MultiPartSpecBuilder("x")
                            .controlName("photo.jpg")
                            .build())
                    .post(phone.base() + "/submission");

            refused(response, 400, "xml_submission_file");
            assertThat(reasonHeld()).isEqualTo("UNREADABLE");
        }

        @Test
        void s7_2NotXmlOrWithoutFormIdIs400AndHeld() {
            refused(post("this is not XML"), 400);
            refused(post("<data><a/></data>"), 400, "form ID xml attribute");

            assertThat(mission.held())
                    .hasSize(2)
                    .allMatch(held -> held.get("reason").equals("UNREADABLE"));
        }

        @Test
        void s7_3AnEncryptedFormWithoutInstanceIdIs400() {
            refused(post("<data id='f' version='1' encrypted='yes'/>"), 400, "instanceID");
        }

        @Test
        void s7_4AnUnknownFormIs404AndHeld() {
            refused(post(submission("none", "1", newInstanceId())), 404, "none");
            assertThat(reasonHeld()).isEqualTo("UNKNOWN_FORM");
        }

        @Test
        void s7_5AVersionThatWasNeverPublishedIs404AndHeld() {
            mission.upload("VOTING", xform("f", "2").getBytes(StandardCharsets.UTF_8));

            refused(post(submission("f", "2", newInstanceId())), 404, "never published");
            assertThat(reasonHeld()).isEqualTo("UNKNOWN_FORM");
        }

        @Test
        void s7_6AnOlderVersionIsAccepted() {
            mission.form(xform("f", "2"));

            accepted(post(submission("f", "1", newInstanceId())));
        }

        @Test
        void s7_7AClosedFormIs409AndHeld() {
            mission.close("f", "1", "CLOSED");

            await().atMost(FieldMission.PATIENCE)
                    .untilAsserted(() -> refused(post(submission("f", "1", newInstanceId())), 409, "closed"));
            assertThat(mission.held())
                    .isNotEmpty()
                    .allMatch(held -> held.get("reason").equals("FORM_CLOSED"));
        }

        @Test
        void s7_8AClosingFormStillTakesWhatWasFilled() {
            mission.close("f", "1", "CLOSING");

            accepted(post(submission("f", "1", newInstanceId())));
        }

        @Test
        void s7_10ANewInstanceIdIsAccepted() {
            String instanceId = newInstanceId();

            accepted(post(submission("f", "1", instanceId, "<overall>good</overall>")));

            Map<String, Object> finding = mission.findings().getFirst();
            assertThat(finding)
                    .containsEntry("instanceId", instanceId)
                    .containsEntry("status", "RECEIVED")
                    .containsEntry("observerCode", "00042");
        }

        @Test
        void s7_11WithoutInstanceIdTheServerMakesOne() {
            accepted(post("<data id='f' version='1'><overall>good</overall></data>"));

            assertThat((String) mission.findings().getFirst().get("instanceId")).startsWith("uuid:");
        }

        @Test
        void s7_12TheInstanceIdMayStandInAnyOfItsPlaces() {
            String first = newInstanceId();
            String second = newInstanceId();

            accepted(post("<data id='f' version='1' xmlns:orx='http://openrosa.org/xforms'><orx:meta>"
                    + "<orx:instanceID>" + first + "</orx:instanceID></orx:meta></data>"));
            accepted(post("<data id='f' version='1' instanceID='" + second + "'/>"));

            assertThat(mission.findings())
                    .extracting(finding -> finding.get("instanceId"))
                    .containsExactly(first, second);
        }

        @Test
        void s7_13TheSameBytesAgainAre201AndMakeNoSecondRecord() {
            String xml = submission("f", "1", newInstanceId(), "<overall>good</overall>");

            accepted(post(xml));
            accepted(post(xml));

            assertThat(mission.findings()).hasSize(1);
            assertThat(mission.held()).isEmpty();
        }

        @Test
        void s7_14OtherBytesUnderTheSameInstanceIdAre409AndHeld() {
            String instanceId = newInstanceId();
            accepted(post(submission("f", "1", instanceId, "<overall>good</overall>")));

            refused(post(submission("f", "1", instanceId, "<overall>bad</overall>")), 409, "other answers");

            assertThat(reasonHeld()).isEqualTo("CONFLICTING_CONTENT");
            assertThat(mission.findings()).hasSize(1);
        }

        @Test
        void s7_15ARepeatOfAnEditedVersionIs409AndNamesTheCurrentOne() {
            String first = newInstanceId();
            String second = newInstanceId();
            String xml = submission("f", "1", first);
            accepted(post(xml));
            accepted(post(edit("f", "1", second, first)));

            refused(post(xml), 409, second);
            assertThat(reasonHeld()).isEqualTo("OUTDATED_EDIT");
        }

        @Test
        void s7_18TheSameInstanceIdOnAnotherFormIsAnotherFinding() {
            mission.form(xform("g", "1"));
            String instanceId = newInstanceId();

            accepted(post(submission("f", "1", instanceId)));
            accepted(post(submission("g", "1", instanceId)));

            assertThat(mission.findings()).hasSize(2);
        }

        @Test
        void s7TheDeviceLabelIsKeptShort() {
            accepted(send(
                    phone.request(),
                    phone.base() + "/submission?deviceID=" + "d".repeat(1000),
                    submission("f", "1", newInstanceId()).getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Nested
    class Section8Edits {

        private final String first = newInstanceId();
        private final String second = newInstanceId();

        @BeforeEach
        void aFinding() {
            accepted(post(submission("f", "1", first, "<overall>good</overall>")));
        }

        @Test
        void s8_1AnEditOfSomethingUnknownIs404AndHeld() {
            refused(post(edit("f", "1", second, "uuid:unknown")), 404, "uuid:unknown");
            assertThat(reasonHeld()).isEqualTo("UNKNOWN_EDIT");
        }

        @Test
        void s8_2AnEditOfTheCurrentVersionIsTheNewCurrentVersion() {
            accepted(post(edit("f", "1", second, first, "<overall>bad</overall>")));

            assertThat(mission.findings()).hasSize(1);
            Map<String, Object> finding = mission.findings().getFirst();
            assertThat(finding)
                    .containsEntry("instanceId", second)
                    .containsEntry("status", "EDITED")
                    .containsEntry("contentVersion", 2);
        }

        @Test
        void s8_3AnEditOfAnOldVersionIs409AndHeld() {
            accepted(post(edit("f", "1", second, first)));

            refused(post(edit("f", "1", newInstanceId(), first)), 409, "out of date", second);
            assertThat(reasonHeld()).isEqualTo("OUTDATED_EDIT");
        }

        @Test
        void s8_4ARepeatedEditIs201() {
            String xml = edit("f", "1", second, first, "<photo>p.jpg</photo>");

            accepted(post(xml));
            accepted(post(xml, Photo.of("p.jpg", "picture")));

            assertThat(mission.findings()).hasSize(1);
            assertThat(attachmentsOf(second).getFirst()).containsEntry("received", true);
        }

        @Test
        void s8_5ARepeatedEditWithOtherBytesIs409() {
            accepted(post(edit("f", "1", second, first, "<overall>bad</overall>")));

            refused(post(edit("f", "1", second, first, "<overall>good</overall>")), 409);
            assertThat(reasonHeld()).isEqualTo("CONFLICTING_CONTENT");
        }

        @Test
        void s8_6AnEditMayNotUseAnInstanceIdThatIsTaken() {
            String taken = newInstanceId();
            accepted(post(submission("f", "1", taken)));

            refused(post(edit("f", "1", taken, first)), 409, taken);
            assertThat(reasonHeld()).isEqualTo("CONFLICTING_CONTENT");
            assertThat(mission.findings()).hasSize(2);
        }

        @Test
        void s8_7FilesNotSentAgainAreCarriedForward() {
            String third = newInstanceId();
            accepted(post(
                    edit("f", "1", second, first, "<photo>a.jpg</photo><photo2>b.jpg</photo2>"),
                    Photo.of("a.jpg", "old a"),
                    Photo.of("b.jpg", "old b")));

            accepted(post(
                    edit("f", "1", third, second, "<photo>a.jpg</photo><photo2>b.jpg</photo2>"),
                    Photo.of("b.jpg", "new b")));

            assertThat(attachmentsOf(third))
                    .extracting(file -> file.get("sha256"))
                    .containsExactly(Digests.sha256Hex("old a"), Digests.sha256Hex("new b"));
        }
    }

    @Nested
    class Section9Attachments {

        @Test
        void s9_1OneSlotForEachDistinctName() {
            String instanceId = newInstanceId();

            accepted(post(submission(
                    "f",
                    "1",
                    instanceId,
                    "<photo>a.jpg</photo><photo2>b.jpg</photo2><meta><audit>audit.csv</audit></meta>")));

            assertThat(attachmentsOf(instanceId))
                    .extracting(file -> file.get("name"))
                    .containsExactlyInAnyOrder("a.jpg", "b.jpg", "audit.csv");
        }

        @Test
        void s9_2FilesMayComeInAnyOrderWithRepeats() {
            String instanceId = newInstanceId();
            String xml = submission("f", "1", instanceId, "<photo>a.jpg</photo><photo2>b.jpg</photo2>");

            accepted(post(xml, Photo.of("b.jpg", "bb")));
            accepted(post(xml));
            accepted(post(xml, Photo.of("a.jpg", "aa")));

            assertThat(attachmentsOf(instanceId))
                    .hasSize(2)
                    .allMatch(file -> file.get("received").equals(true));
        }

        @Test
        void s9_3AMissingFileIsListedAndAnUnknownOneIgnored() {
            String instanceId = newInstanceId();

            accepted(post(
                    submission("f", "1", instanceId, "<photo>a.jpg</photo>"),
                    Photo.of("unknown.jpg", "x"),
                    Photo.of("*isIncomplete*", "yes")));

            assertThat(attachmentsOf(instanceId)).hasSize(1);
            assertThat(attachmentsOf(instanceId).getFirst())
                    .containsEntry("name", "a.jpg")
                    .containsEntry("received", false);
        }

        @Test
        void s9_4TwoFilesMayBeTheSameAndTwoFieldsMayNameOneFile() {
            String twoNames = newInstanceId();
            String oneName = newInstanceId();

            accepted(post(
                    submission("f", "1", twoNames, "<photo>a.jpg</photo><photo2>b.jpg</photo2>"),
                    Photo.of("a.jpg", "same"),
                    Photo.of("b.jpg", "same")));
            accepted(post(
                    submission("f", "1", oneName, "<photo>a.jpg</photo><photo2>a.jpg</photo2>"),
                    Photo.of("a.jpg", "same")));

            assertThat(attachmentsOf(twoNames)).hasSize(2);
            assertThat(attachmentsOf(oneName)).hasSize(1);
        }

        @Test
        void s9_5NamesMayBeInAnyScript() {
            String instanceId = newInstanceId();

            accepted(post(
                    submission("f", "1", instanceId, "<photo>Сурет қағаз 1.jpg</photo>"),
                    Photo.of("Сурет қағаз 1.jpg", "picture")));

            assertThat(attachmentsOf(instanceId).getFirst())
                    .containsEntry("name", "Сурет қағаз 1.jpg")
                    .containsEntry("received", true);
        }

        @Test
        void s9_8AnEncryptedSubmissionExpectsItsEncryptedFiles() {
            String instanceId = newInstanceId();

            accepted(post(
                    "<data id='f' version='1' encrypted='yes'><meta><instanceID>" + instanceId
                            + "</instanceID></meta><encryptedXmlFile>submission.xml.enc</encryptedXmlFile></data>",
                    Photo.of("submission.xml.enc", "secret")));

            assertThat(attachmentsOf(instanceId).getFirst())
                    .containsEntry("name", "submission.xml.enc")
                    .containsEntry("received", true);
        }

        @Test
        void aNameIsNeverAPath() {
            String instanceId = newInstanceId();
            String name = "../../../../etc/cron.d/evil";

            accepted(post(submission("f", "1", instanceId, "<photo>" + name + "</photo>"), Photo.of(name, "x")));

            assertThat(attachmentsOf(instanceId).getFirst())
                    .containsEntry("name", name)
                    .containsEntry("sha256", Digests.sha256Hex("x"));
        }
    }
}
