package org.scrutineer.findings.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "@a", "\t=1", "\r=1", "\n=1", "-a", "-1+1", "-", "--1", "-1.", "-1,5"})
    void whatCouldBeAFormulaBecomesText(String text) {
        assertThat(CellText.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-1.5", "0", "12", "a=b", "1-2", "Қ", "'=1", " =1", "2022-11-20"})
    void everythingElseStaysAsItIs(String text) {
        assertThat(CellText.harmless(text)).isEqualTo(text);
    }

    @Test
    void onlyWhatASpreadsheetKeepsIsANumber() {
        assertThat(CellText.number("-12.50")).isEqualByComparingTo("-12.5");
        assertThat(CellText.number("999999999999999")).isEqualByComparingTo("999999999999999");
        assertThat(CellText.number("9999999999999999")).isNull();
        assertThat(CellText.number("1e5")).isNull();
        assertThat(CellText.number("")).isNull();
    }
}
