package org.scrutineer.findings.openrosa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.TestForm.newInstanceId;
import static org.scrutineer.findings.TestForm.submission;
import static org.scrutineer.findings.TestForm.xform;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.scrutineer.contracts.Topics;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.findings.packaged.RunningServices;
import org.scrutineer.testkit.TestTopics;

/// Forms and findings larger than anybody should make. What is taken works to its end, the event included; what is too
/// much is refused with a reason, and does not stop what comes after it.
@Tag("package")
class LargeFormIT {

    private FieldMission mission;
    private Phone phone;

    @BeforeEach
    void aMissionWithAPhone() {
        RunningServices.get();
        mission = FieldMission.announced();
        phone = mission.phone("00042");
    }

    private void accepted(String xml) {
        Response response = FieldMission.send(phone, xml);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    }

    private void refused(String xml, String words) {
        Response response = FieldMission.send(phone, xml);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
        assertThat(response.asString()).contains("nature=\"error\"", words);
    }

    private Map<String, String> answers() {
        Object id = mission.findings().getLast().get("findingId");
        return mission.head()
                .get(mission.api("/findings/" + id))
                .jsonPath()
                .getMap("answers", String.class, String.class);
    }

    /// The answers of the finding that was published.
    private JsonNode published(String instanceId) {
        return TestTopics.awaitEvent(
                        Topics.FINDINGS_FINDING,
                        event -> event.payload()
                                .path("finding")
                                .path("instanceId")
                                .asText()
                                .equals(instanceId))
                .payload()
                .path("finding")
                .path("answers");
    }

    private static String each(int count, String template) {
        return IntStream.range(0, count)
                .mapToObj(i -> template.replace("#", Integer.toString(i)))
                .collect(Collectors.joining());
    }

    private static String textForm(String formId, String field) {
        return xform(
                formId,
                "1",
                field,
                "",
                "<input ref=\"/data/%s\"><label>Question</label></input>".formatted(field.replaceAll("[</>]", "")));
    }

    @Test
    void aFormOfFiveThousandQuestionsWorks() {
        mission.form(xform(
                "huge",
                "1",
                each(5_000, "<q#/>"),
                each(5_000, "<bind nodeset=\"/data/q#\" type=\"int\"/>"),
                each(5_000, "<input ref=\"/data/q#\"><label>How many of kind #?</label></input>")));
        String instanceId = newInstanceId();

        accepted(submission("huge", "1", instanceId, each(5_000, "<q#>#</q#>")));

        assertThat(answers()).hasSize(5_000).containsEntry("q4999", "4999");
        assertThat(published(instanceId)).hasSize(5_000);
        JsonNode form = TestTopics.awaitEvent(
                        Topics.FINDINGS_FORM, event -> mission.id().equals(event.missionId()))
                .payload();
        assertThat(form.path("form").path("questions")).hasSize(5_000);
    }

    @Test
    void aHundredLevelsOfGroupsWork() {
        String open = each(100, "<g#>");
        String close = IntStream.range(0, 100)
                .mapToObj(i -> "</g%d>".formatted(99 - i))
                .collect(Collectors.joining());
        String path = each(100, "/g#");
        mission.form(xform(
                "deep",
                "1",
                open + "<q/>" + close,
                "",
                "<group>".repeat(100) + "<input ref=\"/data" + path + "/q\"><label>Deep</label></input>"
                        + "</group>".repeat(100)));
        String instanceId = newInstanceId();

        accepted(submission("deep", "1", instanceId, open + "<q>found</q>" + close));

        assertThat(answers()).isEqualTo(Map.of("q", "found"));
        assertThat(published(instanceId)).hasSize(1);
    }

    @Test
    void levelsWithoutEndAreRefused() {
        mission.form(textForm("f", "<q/>"));
        Response form = mission.upload(
                "VOTING",
                xform("f", "2", "<g>".repeat(1_000) + "</g>".repeat(1_000), "", "")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(form.statusCode()).isEqualTo(422);
        assertThat(form.jsonPath().getString("detail")).contains("nested deeper");
        refused(submission("f", "1", newInstanceId(), "<g>".repeat(1_000) + "</g>".repeat(1_000)), "too deep");
        assertThat(mission.held()).hasSize(1);
    }

    @Test
    void tenThousandTurnsOfARepeatedGroupWork() {
        mission.form(xform(
                "repeats",
                "1",
                "<voter jr:template=\"\"><age/><sex/><name/></voter>",
                "<bind nodeset=\"/data/voter/age\" type=\"int\"/>",
                "<group ref=\"/data/voter\"><label>Voter</label><repeat nodeset=\"/data/voter\">"
                        + "<input ref=\"/data/voter/age\"><label>Age</label></input>"
                        + "<input ref=\"/data/voter/sex\"><label>Sex</label></input>"
                        + "<input ref=\"/data/voter/name\"><label>Name</label></input></repeat></group>"));
        String instanceId = newInstanceId();

        accepted(submission(
                "repeats",
                "1",
                instanceId,
                each(10_000, "<voter><age>#</age><sex>woman</sex><name>" + "Айгүл".repeat(15) + "</name></voter>")));

        assertThat(answers()).hasSize(30_000).containsEntry("age", "0").containsEntry("age[10000]", "9999");
        // Two megabytes, twice what a broker takes by default.
        assertThat(published(instanceId)).hasSize(30_000);
    }

    @Test
    void aFindingThatIsTooLongToBePublishedIsHeldAndStopsNothing() {
        mission.form(textForm("f", "<q/>"));
        String small = newInstanceId();

        refused(
                submission("f", "1", newInstanceId(), "<q>" + "x".repeat(2_100_000) + "</q>"),
                "more text than a finding can have");
        accepted(submission("f", "1", small, "<q>small</q>"));

        assertThat(mission.held()).hasSize(1);
        assertThat(mission.findings()).hasSize(1);
        assertThat(published(small)).hasSize(1);
    }

    /// As long as it may be, in letters that take most bytes, and such that nothing of it can be compressed away.
    @Test
    void theLongestFindingCanBePublished() {
        mission.form(textForm("f", "<q/>"));
        String instanceId = newInstanceId();
        String text = new Random(7)
                .ints(1_600_000, 0x4E00, 0x9FA5)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        accepted(submission("f", "1", instanceId, "<q>" + text + "</q>"));

        assertThat(published(instanceId).path("q").asText()).isEqualTo(text);
    }

    @Test
    void anIntegratorsFindingThatIsTooLongIs413() {
        mission.form(textForm("f", "<q/>"));
        Map<String, String> answers = IntStream.range(1, 30)
                .boxed()
                .collect(Collectors.toMap(turn -> "q[" + turn + "]", turn -> "x".repeat(90_000)));

        Response response = mission.head()
                .contentType("application/json")
                .body(Map.of("formId", "f", "formVersion", "1", "answers", answers))
                .put(mission.api("/findings/" + UUID.randomUUID()));

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(413);
        assertThat(response.jsonPath().getString("type")).endsWith("/too-large");
    }

    @Test
    void questionsThatShareAHugeListOfChoicesAreRefused() {
        String items = each(2_000, "<item><name>value-#</name><label>A choice with a label #</label></item>");
        String form = xform(
                        "choices",
                        "1",
                        each(500, "<q#/>"),
                        "",
                        each(
                                500,
                                "<select1 ref=\"/data/q#\"><label>Q</label><itemset nodeset=\"instance('l')/root/item\">"
                                        + "<value ref=\"name\"/><label ref=\"label\"/></itemset></select1>"))
                .replace("</model>", "<instance id=\"l\"><root>" + items + "</root></instance></model>");

        Response response = mission.upload("VOTING", form.getBytes(StandardCharsets.UTF_8));

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(422);
        assertThat(response.jsonPath().getString("detail")).contains("more questions and choices");
    }

    @Test
    void anExpressionWithoutEndIsRefused() {
        String form = xform(
                "brackets",
                "1",
                "<q/>",
                "<bind nodeset=\"/data/q\" calculate=\"" + "(".repeat(20_000) + "1" + ")".repeat(20_000) + "\"/>",
                "<input ref=\"/data/q\"><label>Q</label></input>");

        Response response = mission.upload("VOTING", form.getBytes(StandardCharsets.UTF_8));

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(422);
        assertThat(response.jsonPath().getString("type")).endsWith("/form-unreadable");
    }
}
