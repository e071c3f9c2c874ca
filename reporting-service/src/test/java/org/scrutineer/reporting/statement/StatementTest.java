package org.scrutineer.reporting.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.scrutineer.contracts.findings.FormState;
import org.scrutineer.reporting.TestFinding;
import org.scrutineer.reporting.TestMission;

/// The statement of a cut, as a page and as a PDF.
@QuarkusTest
class StatementTest {

    private static final String SENTENCE = "Voting was rated positively in 93% of the stations observed (base: 120).";
    private static final String SMALL = "Counting was rated positively in 1 of the 3 stations observed (base: 3).";

    private final TestMission mission = TestMission.created();

    @Test
    void everyFigureNamesItsBaseAndItsCut() {
        Map<String, String> cut = cutOfAnElectionDay();

        Response page = mission.head().get(address(cut) + "/statement");

        assertThat(page.contentType()).isEqualTo("text/html;charset=UTF-8");
        String html = page.asString();
        assertThat(html)
                .contains(TestMission.NAME, "Президент сайлауы, 2022 жылғы 20 қараша", SENTENCE, SMALL)
                .contains("<td class=\"text\">Group or family voting")
                .contains("nothing is weighted")
                .doesNotContain("110530");
        long figures = html.lines().filter(line -> line.startsWith("<caption>")).count();
        assertThat(figures).isGreaterThan(5);
        assertThat(html.split("Base: ", -1)).hasSize((int) figures + 1);
        assertThat(html.split("SHA-256 " + cut.get("sha256"), -1)).hasSize((int) figures + 1);
        // In the box at the top, in the style of the footer, in the note of each figure.
        assertThat(html.split(cut.get("cutId"), -1)).hasSize((int) figures + 3);
    }

    @Test
    void problemsShowCountBaseShareAndSpread() {
        Map<String, String> cut = cutOfAnElectionDay();

        String html = mission.head().get(address(cut) + "/statement").asString();

        String row = html.lines()
                .filter(line -> line.contains("Group or family voting") && line.contains("<td>30</td>"))
                .findFirst()
                .orElse("");
        assertThat(row.replaceAll("<[^>]+>", "|")).contains("||30||120||25%||5||2||2||");
    }

    @Test
    void thePdfIsA4AndHasTheSameFiguresInEveryScript() throws IOException {
        Map<String, String> cut = cutOfAnElectionDay();

        Response document = mission.head().get(address(cut) + "/statement.pdf");

        assertThat(document.contentType()).isEqualTo("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(document.asByteArray())) {
            PDRectangle size = pdf.getPage(0).getMediaBox();
            assertThat(size.getWidth()).isBetween(594f, 597f);
            assertThat(size.getHeight()).isBetween(840f, 843f);
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(SENTENCE, SMALL)
                    .contains("Выборы Президента, 20 ноября 2022 года")
                    .contains("Президент сайлауы, 2022 жылғы 20 қараша")
                    .contains("Cut " + cut.get("cutId"))
                    .contains(cut.get("sha256"));
            pdf.getPage(0)
                    .getResources()
                    .getFontNames()
                    .forEach(name -> assertThat(embedded(pdf, name.getName())).isTrue());
        }
    }

    private static boolean embedded(PDDocument pdf, String font) {
        try {
            var resources = pdf.getPage(0).getResources();
            return resources
                    .getFont(org.apache.pdfbox.cos.COSName.getPDFName(font))
                    .isEmbedded();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Map<String, String> cutOfAnElectionDay() {
        FormState voting = mission.publish("B");
        FormState counting = mission.publish("C");
        List<TestFinding> findings = new ArrayList<>();
        for (int n = 0; n < 120; n++) {
            findings.add(TestFinding.of(voting)
                    .at("1105" + n % 20, n % 2 == 0 ? "KZ-11" : "KZ-71", "urban")
                    .by("010" + n % 2, "01")
                    .answer("B_q_overall", n < 8 ? "bad" : n % 2 == 0 ? "good" : "very_good")
                    .answer("B_group", n % 20 < 5 ? "yes" : "no"));
        }
        findings.add(TestFinding.of(voting).refused());
        for (String rating : List.of("good", "bad", "very_bad")) {
            findings.add(TestFinding.of(counting).answer("C_q_overall", rating));
        }
        mission.sendAll(findings);
        mission.awaitReceived(124);
        return mission.head()
                .contentType(ContentType.JSON)
                .body(Map.of("label", "Preliminary statement"))
                .post("/api/v1/missions/" + mission.id() + "/cuts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getMap("");
    }

    private String address(Map<String, String> cut) {
        return "/api/v1/missions/" + mission.id() + "/cuts/" + cut.get("cutId");
    }
}
