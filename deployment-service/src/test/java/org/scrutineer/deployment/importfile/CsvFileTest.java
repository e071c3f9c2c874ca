package org.scrutineer.deployment.importfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CsvFileTest {

    private static final Layout LAYOUT = new Layout(Set.of("code", "name"), Set.of("size"));

    private record Thing(String code, String name, int size) {}

    private static Thing thing(CsvRow row) {
        return new Thing(row.required("code"), row.required("name"), row.count("size"));
    }

    private static CsvFile file(String text) {
        return CsvFile.read(text.getBytes(StandardCharsets.UTF_8), LAYOUT);
    }

    private static List<Thing> things(CsvFile file) {
        return file.read(CsvFileTest::thing, Thing::code).stream()
                .map(ReadRow::value)
                .toList();
    }

    @Test
    void keepsLeadingZeros() {
        assertThat(things(file("code,name\n007,Bond\n"))).containsExactly(new Thing("007", "Bond", 0));
    }

    @Test
    void takesColumnsInAnyOrder() {
        assertThat(things(file("size,name,code\n3,Bond,007\n"))).containsExactly(new Thing("007", "Bond", 3));
    }

    @Test
    void skipsAByteOrderMark() {
        assertThat(things(file("\uFEFFcode,name\n007,Bond\n"))).containsExactly(new Thing("007", "Bond", 0));
    }

    @Test
    void takesWindowsLineEndsQuotesAndBlanksAroundCells() {
        assertThat(things(file("code,name\r\n 007 ,\"Bond, James\"\r\n")))
                .containsExactly(new Thing("007", "Bond, James", 0));
    }

    @Test
    void countsLinesOfTheFileAndRowsOfData() {
        CsvFile file = file("code,name\n1,a\n\n2,\n,,\n3,b\n4,\n");

        things(file);

        assertThat(file.faults())
                .extracting(RowFault::line, RowFault::row, RowFault::key, RowFault::column, RowFault::code)
                .containsExactly(tuple(4, 2, "2", "name", "MISSING_VALUE"), tuple(7, 4, "4", "name", "MISSING_VALUE"));
    }

    @Test
    void findsEveryFaultInOnePass() {
        CsvFile file = file("code,name,size\n1,,x\n1,b,-1\n2,c\n");

        List<Thing> accepted = things(file);

        assertThat(accepted).isEmpty();
        assertThat(file.faults())
                .extracting(RowFault::row, RowFault::code)
                .containsExactlyInAnyOrder(
                        tuple(1, "MISSING_VALUE"),
                        tuple(1, "INVALID_NUMBER"),
                        tuple(2, "INVALID_NUMBER"),
                        tuple(2, "DUPLICATE_CODE"),
                        tuple(3, "WRONG_NUMBER_OF_CELLS"));
        assertThat(file.rejected()).isEqualTo(3);
    }

    @Test
    void ofTwoRowsWithOneCodeTheFirstStands() {
        CsvFile file = file("code,name\n1,a\n1,b\n");

        assertThat(things(file)).containsExactly(new Thing("1", "a", 0));
        assertThat(file.faults()).extracting(RowFault::row, RowFault::code).containsExactly(tuple(2, "DUPLICATE_CODE"));
    }

    @Test
    void namesMissingUnknownAndDoubledColumns() {
        CsvFile file = file("code,colour,code\n1,red,1\n");

        assertThat(file.faults())
                .extracting(RowFault::column, RowFault::code)
                .containsExactly(
                        tuple("colour", "UNKNOWN_COLUMN"),
                        tuple("code", "DUPLICATE_COLUMN"),
                        tuple("name", "MISSING_COLUMN"));
        assertThat(file.size()).isZero();
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(file("").faults()).extracting(RowFault::code).containsExactly("EMPTY_FILE");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        CsvFile file = CsvFile.read("code,name\n1,Übersee\n".getBytes(StandardCharsets.ISO_8859_1), LAYOUT);

        assertThat(file.faults()).extracting(RowFault::code).containsExactly("NOT_UTF8");
    }

    @Test
    void saysWhereAQuotationMarkLacksItsPartner() {
        CsvFile file = file("code,name\n1,a\n2,\"b\n3,c\n");

        assertThat(file.faults()).extracting(RowFault::line, RowFault::code).containsExactly(tuple(3, "MALFORMED_CSV"));
    }

    @Test
    void refusesControlCharactersAndEndlessText() {
        CsvFile file = file("code,name\n1,a\u0000b\n2,\"two\nlines\"\n3,%s\n".formatted("x".repeat(501)));

        things(file);

        assertThat(file.faults())
                .extracting(RowFault::row, RowFault::code)
                .containsExactly(
                        tuple(1, "INVALID_CHARACTER"), tuple(2, "INVALID_CHARACTER"), tuple(3, "VALUE_TOO_LONG"));
    }

    @Test
    void readsDegreesAndNothingThatOnlyLooksLikeThem() {
        Layout layout = new Layout(Set.of("code"), Set.of("lat"));
        CsvFile file = CsvFile.read(
                "code,lat\n1,50.5\n2,-0.25\n3,NaN\n4,1e3\n5,91\n6,\"50,5\"\n7,\n".getBytes(StandardCharsets.UTF_8),
                layout);

        List<Double> read = file
                .read(row -> new Object[] {row.required("code"), row.degrees("lat", 90)}, cells -> (String) cells[0])
                .stream()
                .map(row -> (Double) row.value()[1])
                .toList();

        assertThat(read).containsExactly(50.5, -0.25, null);
        assertThat(file.faults())
                .extracting(RowFault::row, RowFault::code)
                .containsExactly(
                        tuple(3, "INVALID_COORDINATE"),
                        tuple(4, "INVALID_COORDINATE"),
                        tuple(5, "INVALID_COORDINATE"),
                        tuple(6, "INVALID_COORDINATE"));
    }

    @Test
    void aWarningDoesNotRejectItsRow() {
        CsvFile file = file("code,name\n1,a\n");

        List<ReadRow<Thing>> rows = file.read(CsvFileTest::thing, Thing::code);
        rows.getFirst().row().warning("name", "ODD", "is odd");

        assertThat(rows).hasSize(1);
        assertThat(file.hasErrors()).isFalse();
        assertThat(file.faults()).extracting(RowFault::severity).containsExactly(Severity.WARNING);
    }
}
