package org.scrutineer.findings.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutineer.findings.FieldMission;
import org.scrutineer.findings.FieldMission.Phone;
import org.scrutineer.findings.FieldMission.Photo;
import org.scrutineer.findings.TestForm;
import org.scrutineer.findings.audit.AuditTrail;
import org.scrutineer.findings.audit.Tampering;
import org.scrutineer.testkit.Kit;
import org.scrutineer.testkit.TestTopics;

@QuarkusTest
class ExportTest {

    private static final String KAZAKH = "Әділет, \"Қазақстан\"\r\nекінші жол";

    @Inject
    AgroalDataSource dataSource;

    private FieldMission mission;
    private Phone phone;

    @BeforeEach
    void aMissionWithTheForm() {
        mission = FieldMission.announced();
        mission.form(VisitForm.xform());
        phone = mission.phone("00042");
    }

    @Test
    void csvHasOneRowPerFindingWithQuestionCodesAsHeaders() {
        send("<station>00017</station>", "<voters>1250</voters>", "<problems>queue noise</problems>");
        send("<station/>", "<share>-0.5</share>");

        Response csv = export("/exports/visit.csv");

        assertThat(csv.contentType()).isEqualToIgnoringCase("text/csv; charset=utf-8");
        assertThat(csv.header("Content-Disposition"))
                .isEqualTo("attachment; filename*=UTF-8''" + mission.id() + "-visit.csv");
        assertThat(csv.asString().lines().findFirst().orElseThrow())
                .startsWith("_finding_id,_form_version,_instance_id,_status,")
                .endsWith(",station,note,voters,share,problems,place,photo");
        List<NamedCsvRecord> rows = rows(csv);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).getField("station")).isEqualTo("00017");
        assertThat(rows.get(0).getField("voters")).isEqualTo("1250");
        assertThat(rows.get(0).getField("problems")).isEqualTo("queue noise");
        assertThat(rows.get(0).getField("_observer")).isEqualTo("00042");
        assertThat(rows.get(0).getField("_status")).isEqualTo("RECEIVED");
        assertThat(rows.get(0).getField("_received_at")).matches("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z");
        assertThat(rows.get(1).getField("share")).isEqualTo("-0.5");
        assertThat(rows.get(1).getField("_finding_id"))
                .isEqualTo(mission.findings().get(1).get("findingId"));
    }

    /// RFC 4180, and the difference between a question that was not asked and one that was not answered.
    @Test
    void csvKeepsCommasQuotesLinesAndOtherScripts() {
        send("<note>" + KAZAKH.replace("\r\n", "&#13;\n") + "</note>", "<station/>");

        Response csv = export("/exports/visit.csv");

        assertThat(rows(csv).getFirst().getField("note")).isEqualTo(KAZAKH);
        assertThat(csv.asString())
                .contains("\"Әділет, \"\"Қазақстан\"\"\r\nекінші жол\"")
                .endsWith(",\"\",\"Әділет, \"\"Қазақстан\"\"\r\nекінші жол\",,,,,\r\n");
    }

    @Test
    void csvMakesFormulasHarmlessAndLeavesNumbersAlone() {
        for (String formula : List.of("=1+1", "+7 701", "-2+3", "@SUM(A1)", "&#9;=1", "&#13;=1")) {
            send("<note>" + formula + "</note>", "<voters>-5</voters>");
        }
        send("<note>a=b</note>", "<voters>-5</voters>");
        send("<note>-12.5</note>");

        List<NamedCsvRecord> rows = rows(export("/exports/visit.csv"));

        assertThat(rows.stream().map(row -> row.getField("note")))
                .containsExactly("'=1+1", "'+7 701", "'-2+3", "'@SUM(A1)", "'\t=1", "'\r=1", "a=b", "-12.5");
        assertThat(rows.subList(0, 7)).allMatch(row -> row.getField("voters").equals("-5"));
    }

    @Test
    void csvHasATablePerRepeatedGroup() {
        send(
                "<station>1</station>",
                "<member><name>Айгүл</name><age>31</age><shift><begins>07:00:00.000+06:00</begins></shift>"
                        + "<shift><begins>12:00:00.000+06:00</begins></shift></member>",
                "<member><name>=cmd</name></member>");
        send("<station>2</station>");
        send("<station>3</station>", "<member><age>40</age></member>");
        List<Map<String, Object>> findings = mission.findings();

        List<NamedCsvRecord> members = rows(export("/exports/visit/member.csv"));
        List<NamedCsvRecord> shifts = rows(export("/exports/visit/shift.csv"));

        assertThat(members.getFirst().getHeader()).containsExactly("_finding_id", "_key", "_parent_key", "name", "age");
        assertThat(members.stream().map(NamedCsvRecord::getFields))
                .containsExactly(
                        List.of(id(findings.get(0)), "member[1]", "", "Айгүл", "31"),
                        List.of(id(findings.get(0)), "member[2]", "", "'=cmd", ""),
                        List.of(id(findings.get(2)), "member[1]", "", "", "40"));
        assertThat(shifts.stream().map(NamedCsvRecord::getFields))
                .containsExactly(
                        List.of(id(findings.get(0)), "member[1]/shift[1]", "member[1]", "07:00:00.000+06:00"),
                        List.of(id(findings.get(0)), "member[1]/shift[2]", "member[1]", "12:00:00.000+06:00"));
    }

    /// Most exports are made from answers that were put in order at intake; the content is what counts.
    @Test
    void saysTheSameWhetherAnswersAreKeptOrOnlyTheContent() throws Exception {
        mission.kitForm("b");
        mission.kitForm("d");
        for (JsonNode sample :
                TestTopics.JSON.readTree(Kit.bytes("submissions/index.json")).path("submissions")) {
            if (List.of("b", "d").contains(sample.path("form").asText())) {
                FieldMission.send(
                        phone, Kit.text("submissions/" + sample.path("file").asText()));
            }
        }
        send("<station> 1 &lt; 2</station>", "<note/>", "<member><name>Айгүл</name></member>");
        send("<station>2</station>", "<station>3</station>");
        send("<nothing>2</nothing>", "<station><deeper/></station>", "<voters>5</voters>");
        send("<member><name>One</name></member>", "<member><name>Two</name></member>", "<station>4</station>");
        List<String> files = List.of("visit.csv", "visit/member.csv", "visit.geojson", "kz2022_b.csv", "kz2022_d.csv");
        List<String> kept = files.stream().map(this::content).toList();

        int withAnswers = new Tampering(dataSource)
                .with(
                        "submission",
                        "update submission set answers = null where mission_id = ? and answers is not null",
                        mission.id());

        assertThat(withAnswers)
                .as("findings whose answers were kept")
                .isEqualTo(mission.findings().size() - 2);
        assertThat(files.stream().map(this::content).toList()).isEqualTo(kept);
    }

    private String content(String file) {
        return export("/exports/" + file).asString();
    }

    @Test
    void findingsSentAsJsonAreExportedAlike() {
        Map<String, Object> body = new HashMap<>(Map.of(
                "formId", "visit",
                "formVersion", "1",
                "startedAt", "2022-11-20T08:14:31Z",
                "answers", Map.of("station", "7", "name", "First", "name[2]", "Second", "age[2]", "50")));
        Response put = mission.head()
                .contentType("application/json")
                .body(body)
                .put(mission.api("/findings/" + UUID.randomUUID()));
        assertThat(put.statusCode()).as(put.asString()).isEqualTo(201);

        NamedCsvRecord finding = rows(export("/exports/visit.csv")).getFirst();
        List<NamedCsvRecord> members = rows(export("/exports/visit/member.csv"));

        assertThat(finding.getField("station")).isEqualTo("7");
        assertThat(finding.getField("_started_at")).isEqualTo("2022-11-20T08:14:31Z");
        assertThat(members.stream().map(row -> row.getFields().subList(1, 5)))
                .containsExactly(List.of("member[1]", "", "First", ""), List.of("member[2]", "", "Second", "50"));
    }

    @Test
    void questionsWithSeveralChoicesGetAColumnPerChoiceWhenAsked() {
        send("<problems>noise</problems>");
        send("<problems/>");
        send("<station>1</station>");

        List<NamedCsvRecord> rows =
                rows(mission.head().queryParam("splitChoices", true).get(mission.api("/exports/visit.csv")));

        assertThat(rows.stream()
                        .map(row -> List.of(
                                row.getField("problems"),
                                row.getField("problems/queue"),
                                row.getField("problems/noise"))))
                .containsExactly(List.of("noise", "0", "1"), List.of("", "", ""), List.of("", "", ""));
    }

    @Test
    void versionsOfAFormShareTheirColumns() {
        send("<station>1</station>");
        mission.form(VisitForm.xform("2", "weather"));
        FieldMission.send(
                phone,
                TestForm.submission(
                        "visit", "2", TestForm.newInstanceId(), "<station>2</station><weather>snow</weather>"));

        List<NamedCsvRecord> rows = rows(export("/exports/visit.csv"));

        assertThat(rows.stream()
                        .map(row -> List.of(
                                row.getField("_form_version"), row.getField("station"), row.getField("weather"))))
                .containsExactly(List.of("1", "1", ""), List.of("2", "2", "snow"));
    }

    @Test
    void anEditReplacesTheRowOfItsFinding() {
        String first = TestForm.newInstanceId();
        FieldMission.send(phone, TestForm.submission("visit", "1", first, "<station>1</station>"));
        FieldMission.send(phone, TestForm.edit("visit", "1", TestForm.newInstanceId(), first, "<station>2</station>"));

        List<NamedCsvRecord> rows = rows(export("/exports/visit.csv"));

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().getField("station")).isEqualTo("2");
        assertThat(rows.getFirst().getField("_status")).isEqualTo("EDITED");
    }

    @Test
    void aWorkbookHasNumbersAsNumbersTextAsTextAndASheetPerRepeatedGroup() throws IOException {
        send(
                "<station>00017</station>",
                "<note>=HYPERLINK(\"http://example.org\")</note>",
                "<voters>1250</voters>",
                "<share>-0.5</share>",
                "<member><name>" + KAZAKH.replace("\r\n", " ") + "</name><age>31</age></member>");

        Response file = export("/exports/visit.xlsx");

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.asByteArray()))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName())).containsExactly("visit", "member", "shift");
            Map<String, Cell> finding =
                    cells(workbook.findSheet("visit").orElseThrow().read());
            assertThat(finding.get("station").getType()).isEqualTo(CellType.STRING);
            assertThat(finding.get("station").asString()).isEqualTo("00017");
            assertThat(finding.get("voters").getType()).isEqualTo(CellType.NUMBER);
            assertThat(finding.get("voters").asNumber()).isEqualByComparingTo("1250");
            assertThat(finding.get("share").asNumber()).isEqualByComparingTo("-0.5");
            assertThat(finding.get("note").getType()).isEqualTo(CellType.STRING);
            assertThat(finding.get("note").asString()).isEqualTo("=HYPERLINK(\"http://example.org\")");
            Map<String, Cell> member =
                    cells(workbook.findSheet("member").orElseThrow().read());
            assertThat(member.get("name").asString()).isEqualTo(KAZAKH.replace("\r\n", " "));
            assertThat(member.get("age").getType()).isEqualTo(CellType.NUMBER);
            assertThat(workbook.findSheet("shift").orElseThrow().read()).hasSize(1);
        }
    }

    @Test
    void geoJsonHasThePlaceOfEachFinding() {
        send("<station>1</station>", "<voters>7</voters>", "<place>51.1282 71.4304 347.0 4.5</place>");
        send("<station>2</station>", "<place>nowhere</place>");

        var json = export("/exports/visit.geojson").jsonPath();

        assertThat(json.getString("type")).isEqualTo("FeatureCollection");
        assertThat(json.getList("features[0].geometry.coordinates", Float.class))
                .containsExactly(71.4304f, 51.1282f);
        assertThat(json.getString("features[0].geometry.type")).isEqualTo("Point");
        assertThat(json.getMap("features[0].properties"))
                .contains(entry("station", "1"), entry("voters", 7), entry("place", "51.1282 71.4304 347.0 4.5"))
                .doesNotContainKey("note");
        assertThat(json.getMap("features[1]")).containsEntry("geometry", null);
        assertThat(json.getString("features[1].id"))
                .isEqualTo(mission.findings().get(1).get("findingId"));
    }

    @Test
    void attachmentsComeInAFolderPerFindingAndNeverOutsideOfIt() throws IOException {
        FieldMission.send(
                phone, VisitForm.submission("<photo>фото 1.jpg</photo>"), Photo.of("фото 1.jpg", "first picture"));
        FieldMission.send(
                phone,
                VisitForm.submission("<photo>../../etc/passwd</photo>"),
                Photo.of("../../etc/passwd", "second picture"));
        List<Map<String, Object>> findings = mission.findings();

        Response zip = export("/exports/visit/attachments.zip");

        Map<String, String> files = unzipped(zip.asByteArray());
        assertThat(files)
                .containsEntry(id(findings.get(0)) + "/фото 1.jpg", "first picture")
                .hasSize(2);
        assertThat(files.keySet())
                .allSatisfy(name -> assertThat(name.split("/")).hasSize(2).doesNotContain("..", ".", ""));
        assertThat(files.values()).contains("second picture");
    }

    @Test
    void whatIsMissingIsListedUntilItComes() {
        String instanceId = TestForm.newInstanceId();
        String finding = TestForm.submission("visit", "1", instanceId, "<photo>1.jpg</photo>");
        FieldMission.send(phone, finding);
        send("<station>1</station>");

        List<NamedCsvRecord> before = rows(export("/exports/visit/missing-attachments.csv"));
        FieldMission.send(phone, finding, Photo.of("1.jpg", "late"));
        List<NamedCsvRecord> after = rows(export("/exports/visit/missing-attachments.csv"));

        assertThat(before).hasSize(1);
        assertThat(before.getFirst().getField("question")).isEqualTo("photo");
        assertThat(before.getFirst().getField("file")).isEqualTo("1.jpg");
        assertThat(before.getFirst().getField("_observer")).isEqualTo("00042");
        assertThat(after).isEmpty();
    }

    @Test
    void whatIsUnchangedIsNotSentAgain() {
        String instanceId = TestForm.newInstanceId();
        FieldMission.send(phone, TestForm.submission("visit", "1", instanceId, "<photo>1.jpg</photo>"));
        for (String file :
                List.of("visit.csv", "visit/member.csv", "visit.xlsx", "visit.geojson", "visit/attachments.zip")) {
            String tag = export("/exports/" + file).header("ETag");
            assertThat(tag).startsWith("W/\"");

            Response again = unlessMatches(file, tag);

            assertThat(again.statusCode()).as(file).isEqualTo(304);
            assertThat(again.header("ETag")).isEqualTo(tag);
        }
        String before = export("/exports/visit.csv").header("ETag");
        assertThat(before).isNotEqualTo(export("/exports/visit/member.csv").header("ETag"));

        FieldMission.send(
                phone,
                TestForm.submission("visit", "1", instanceId, "<photo>1.jpg</photo>"),
                Photo.of("1.jpg", "late picture"));

        Response changed = unlessMatches("visit.csv", before);
        assertThat(changed.statusCode()).isEqualTo(200);
        send("<station>1</station>");
        assertThat(unlessMatches("visit.csv", changed.header("ETag")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyExportIsInTheAuditLog() {
        export("/exports/visit.csv");
        String tag = export("/exports/visit/member.csv").header("ETag");
        unlessMatches("visit/member.csv", tag);

        List<Map<String, Object>> exported = new AuditTrail(mission).await("finding.exported", 2);

        assertThat(exported.getFirst())
                .containsEntry("subjectKind", "form")
                .containsEntry("subjectId", "visit")
                .containsEntry("address", "127.0.0.1");
        assertThat(exported.get(1).get("details").toString())
                .contains("file=" + mission.id() + "-visit-member.csv", "tag=");
    }

    @Test
    void whatIsNotThereIs404() {
        assertThat(mission.head().get(mission.api("/exports/none.csv")).statusCode())
                .isEqualTo(404);
        assertThat(mission.head().get(mission.api("/exports/visit/none.csv")).statusCode())
                .isEqualTo(404);
        assertThat(mission.head().get(mission.api("/exports/visit.pdf")).statusCode())
                .isEqualTo(404);
        mission.upload("VOTING", TestForm.xform("draft", "1").getBytes(StandardCharsets.UTF_8));
        assertThat(mission.head().get(mission.api("/exports/draft.csv")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void rowsOfAnotherMissionStayThere() {
        FieldMission other = FieldMission.announced();
        other.form(VisitForm.xform());
        send("<station>1</station>");

        Response csv = other.head().get(other.api("/exports/visit.csv"));

        assertThat(rows(csv)).isEmpty();
        assertThat(other.head().get(mission.api("/exports/visit.csv")).statusCode())
                .isEqualTo(403);
        assertThat(mission.staff("OPERATIONS")
                        .get(mission.api("/exports/visit.csv"))
                        .statusCode())
                .isEqualTo(403);
    }

    private void send(String... answers) {
        Response sent = FieldMission.send(phone, VisitForm.submission(answers));
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(201);
    }

    private Response export(String path) {
        Response response = mission.head().get(mission.api(path));
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response;
    }

    private Response unlessMatches(String file, String tag) {
        return mission.head().header("If-None-Match", tag).get(mission.api("/exports/" + file));
    }

    private static List<NamedCsvRecord> rows(Response csv) {
        return CsvReader.builder().ofNamedCsvRecord(new String(csv.asByteArray(), StandardCharsets.UTF_8)).stream()
                .toList();
    }

    private static Map<String, Cell> cells(List<Row> rows) {
        Map<String, Cell> cells = new HashMap<>();
        Row header = rows.get(0);
        for (int i = 0; i < header.getCellCount(); i++) {
            int column = i;
            rows.get(1)
                    .getOptionalCell(column)
                    .ifPresent(cell -> cells.put(header.getCell(column).asString(), cell));
        }
        return cells;
    }

    private static String id(Map<String, Object> finding) {
        return String.valueOf(finding.get("findingId"));
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
