package org.scrutineer.findings.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutineer.findings.questionnaire.Definition;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.questionnaire.FormStatus;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.Marks;
import org.scrutineer.findings.questionnaire.Purpose;
import org.scrutineer.findings.questionnaire.QuestionNames;
import org.scrutineer.findings.questionnaire.ReadForm;
import org.scrutineer.findings.questionnaire.XFormReader;
import org.scrutineer.testkit.Kit;

class FiguresTest {

    private final QuestionNames names = countingForm();

    @ParameterizedTest
    @CsvSource({"C_r_inbox, r_inbox", "r_inbox, C_r_inbox", "r_inbox, r_inbox", "C_r_inbox, C_r_inbox"})
    void aFigureIsFoundByItsCodeAndByWhatThatHasAfterItsFirstPart(String entered, String asked) {
        assertThat(figures(entered, "412").find(asked, names)).contains(new BigDecimal("412"));
        assertThat(figures(entered, "412").find("r_invalid", names)).isEmpty();
        assertThat(figures(entered, "412").find("r_nothing", names)).isEmpty();
    }

    @Test
    void onlyQuestionsAnsweredWithANumberHaveFigures() {
        assertThat(Figures.question("r_inbox", names)).isPresent();
        assertThat(Figures.question("C_comment", names)).isEmpty();
        assertThat(Figures.question("team", names)).isEmpty();
    }

    @Test
    void namesWhatDiffersByItsCode() {
        Figures figures = Figures.of(Map.of(
                "r_inbox", new BigDecimal("412"),
                "C_r_invalid", new BigDecimal("4.0"),
                "r_against", new BigDecimal("7")));

        Figures.Compared compared =
                figures.compare(names, Map.of("C_r_inbox", " 421 ", "C_r_invalid", "4", "C_r_against", "7.00"));

        assertThat(compared.figures()).isEqualTo(3);
        assertThat(compared.differing())
                .containsExactly(new Difference("C_r_inbox", new BigDecimal("421"), new BigDecimal("412")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "many", "NaN", "0x10", "11111111111111111111111111111111111111111111"})
    void whatIsNoNumberIsNotCompared(String answer) {
        Figures.Compared compared = figures("C_r_inbox", "412").compare(names, Map.of("C_r_inbox", answer));

        assertThat(compared).isEqualTo(new Figures.Compared(0, List.of()));
    }

    @Test
    void equalFiguresAreEqualHoweverTheyWereWritten() {
        Figures written = figures("C_r_inbox", "410.00");

        assertThat(written).isEqualTo(figures("C_r_inbox", "4.1E2"));
        assertThat(written.json()).isEqualTo("{\"C_r_inbox\":410}");
        assertThat(Figures.parse(written.json())).isEqualTo(written);
        assertThat(Figures.parse(figures("x", "0.000001").json())).isEqualTo(figures("x", "0.000001"));
    }

    private static Figures figures(String name, String figure) {
        return Figures.of(Map.of(name, new BigDecimal(figure)));
    }

    private static QuestionNames countingForm() {
        ReadForm read = new XFormReader().read(Kit.bytes("forms/kz2022_c.xml"));
        return new QuestionNames(KnownForm.of(
                new FormKey("m", read.formId(), read.formVersion()),
                Purpose.COUNTING,
                FormStatus.PUBLISHED,
                new Definition(read.questions(), read.media(), Marks.NONE)));
    }
}
