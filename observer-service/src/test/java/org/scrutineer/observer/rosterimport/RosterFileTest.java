package org.scrutineer.observer.rosterimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scrutineer.observer.rosterimport.RowIssue.Code;

class RosterFileTest {

    @Test
    void readsColumnsInAnyOrder() throws Exception {
        Map<String, String> reversed = new LinkedHashMap<>();
        List.copyOf(Rosters.validRow("00731").entrySet())
                .reversed()
                .forEach(cell -> reversed.put(cell.getKey(), cell.getValue()));

        RosterRow row = read(Rosters.csv(reversed)).getFirst();

        assertThat(row.cell(RosterColumn.OBSERVER_CODE)).isEqualTo("00731");
        assertThat(row.cell(RosterColumn.FAMILY_NAME)).isEqualTo("Vidalho");
    }

    @Test
    void skipsAByteOrderMarkAndEmptyLinesButCountsThem() throws Exception {
        String[] lines =
                Rosters.csv(Rosters.validRow("1"), Rosters.validRow("2")).split("\n");

        List<RosterRow> rows = read("\uFEFF" + lines[0] + "\n" + lines[1] + "\n\n" + lines[2] + "\n");

        assertThat(rows).extracting(RosterRow::row).containsExactly(1, 2);
        assertThat(rows).extracting(RosterRow::line).containsExactly(2L, 4L);
    }

    @Test
    void countsLinesInsideQuotedCells() throws Exception {
        List<RosterRow> rows = read(Rosters.csv(Rosters.rowWith("given_name", "Two\nlines"), Rosters.validRow("2")));

        assertThat(rows).extracting(RosterRow::line).containsExactly(2L, 4L);
    }

    @Test
    void keepsQuotesAndCommasInsideACell() throws Exception {
        RosterRow row = read(Rosters.csv(Rosters.rowWith("family_name", "Marsh \"Dub\", the younger")))
                .getFirst();

        assertThat(row.cell(RosterColumn.FAMILY_NAME)).isEqualTo("Marsh \"Dub\", the younger");
    }

    @Test
    void translatesHeaders() throws Exception {
        String csv = Rosters.csv(Rosters.validRow("1")).replace("family_name", "Фамилия");

        List<RosterRow> rows = RosterFile.read(bytes(csv), new ColumnMapping(Map.of("Фамилия", "family_name")));

        assertThat(rows.getFirst().cell(RosterColumn.FAMILY_NAME)).isEqualTo("Vidalho");
    }

    @Test
    void namesEveryColumnThatIsUnknownMissingOrThereTwice() {
        String csv = Rosters.csv(Rosters.validRow("1"))
                .replace("family_name", "surname")
                .replace("given_name", "sex");

        assertThat(issues(bytes(csv)))
                .extracting(RowIssue::code, RowIssue::column)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Code.UNKNOWN_COLUMN, "surname"),
                        org.assertj.core.groups.Tuple.tuple(Code.DUPLICATE_COLUMN, "sex"),
                        org.assertj.core.groups.Tuple.tuple(Code.MISSING_COLUMN, "family_name"),
                        org.assertj.core.groups.Tuple.tuple(Code.MISSING_COLUMN, "given_name"));
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(issues(new byte[0])).extracting(RowIssue::code).containsExactly(Code.EMPTY_FILE);
    }

    @Test
    void refusesAnotherEncodingInsteadOfManglingNames() {
        byte[] latin = Rosters.csv(Rosters.rowWith("given_name", "Élodie")).getBytes(Charset.forName("windows-1252"));

        assertThat(issues(latin)).extracting(RowIssue::code).containsExactly(Code.NOT_UTF8);
    }

    @Test
    void refusesAQuotedCellWithoutAnEnd() {
        String csv = Rosters.csv(Rosters.validRow("1"));

        assertThat(issues(bytes(csv.substring(0, csv.lastIndexOf('"')))))
                .extracting(RowIssue::code)
                .containsExactly(Code.MALFORMED_CSV);
    }

    @Test
    void marksARowWithTooFewOrTooManyCells() throws Exception {
        String header = String.join(",", Rosters.validRow("1").keySet());

        List<RosterRow> rows = read(header + "\n00731,too,few\n" + "x,".repeat(16) + "x\n");

        assertThat(rows).extracting(RosterRow::complete).containsExactly(false, false);
        assertThat(rows.getFirst().cell(RosterColumn.OBSERVER_CODE)).isEqualTo("00731");
    }

    private static List<RosterRow> read(String csv) throws UnreadableFile {
        return RosterFile.read(bytes(csv), ColumnMapping.NONE);
    }

    private static List<RowIssue> issues(byte[] file) {
        return catchThrowableOfType(UnreadableFile.class, () -> RosterFile.read(file, ColumnMapping.NONE))
                .issues();
    }

    private static byte[] bytes(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }
}
