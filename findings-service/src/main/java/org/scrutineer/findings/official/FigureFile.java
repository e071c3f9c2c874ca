package org.scrutineer.findings.official;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.scrutineer.findings.official.RowIssue.Code;

/// Reads a file of official figures: UTF-8 with or without byte order mark, comma-separated, RFC 4180
/// quoting, empty lines skipped, a column `station` and any number of figures, in any order.
final class FigureFile {

    static final String STATION = "station";

    /// A country has a tenth of it.
    static final int MOST_ROWS = 50_000;

    /// Far more than any protocol has lines.
    static final int MOST_COLUMNS = 500;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char QUOTE = '"';

    private FigureFile() {}

    /// @param isFigure whether a column may be called so
    /// @throws UnreadableFile when encoding, quoting or the header are wrong, or there are too many rows
    static List<FigureRow> read(byte[] file, Predicate<String> isFigure) throws UnreadableFile {
        String text = decode(file);
        // The reader takes the end of the file as the end of a quoted cell: a file cut off there would pass.
        if (text.chars().filter(character -> character == QUOTE).count() % 2 != 0) {
            throw refused(Code.MALFORMED_CSV, "quoting is wrong: a quoted cell has no end");
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            return rows(reader.iterator(), isFigure);
        } catch (CsvParseException e) {
            throw refused(Code.MALFORMED_CSV, "quoting is wrong");
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail", e);
        }
    }

    private static List<FigureRow> rows(Iterator<CsvRecord> records, Predicate<String> isFigure) throws UnreadableFile {
        if (!records.hasNext()) {
            throw refused(Code.EMPTY_FILE, "the file is empty: not even a header");
        }
        List<String> header =
                records.next().getFields().stream().map(String::strip).toList();
        if (header.size() > MOST_COLUMNS) {
            throw refused(Code.TOO_MANY_COLUMNS, "more than %d columns".formatted(MOST_COLUMNS));
        }
        requireColumns(header, isFigure);
        List<FigureRow> rows = new ArrayList<>();
        while (records.hasNext()) {
            if (rows.size() == MOST_ROWS) {
                throw refused(Code.TOO_MANY_ROWS, "more than %d rows; send them in several files".formatted(MOST_ROWS));
            }
            rows.add(row(records.next(), rows.size() + 1, header));
        }
        return rows;
    }

    private static String decode(byte[] file) throws UnreadableFile {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused(Code.NOT_UTF8, "the file is not UTF-8; save it as CSV UTF-8, then send it again");
        }
    }

    private static void requireColumns(List<String> header, Predicate<String> isFigure) throws UnreadableFile {
        List<RowIssue> issues = new ArrayList<>();
        for (int position = 0; position < header.size(); position++) {
            String name = header.get(position);
            if (header.indexOf(name) < position) {
                issues.add(RowIssue.ofFile(Code.DUPLICATE_COLUMN, name, "this column is there twice"));
            } else if (!name.equals(STATION) && !isFigure.test(name)) {
                issues.add(RowIssue.ofFile(
                        Code.UNKNOWN_COLUMN, name, "no form of the mission asks for a number under this name"));
            }
        }
        if (!header.contains(STATION)) {
            issues.add(RowIssue.ofFile(Code.MISSING_COLUMN, STATION, "this column is missing"));
        }
        if (!issues.isEmpty()) {
            throw new UnreadableFile(issues);
        }
    }

    private static FigureRow row(CsvRecord csv, int row, List<String> header) {
        int stationAt = header.indexOf(STATION);
        String station =
                stationAt < csv.getFieldCount() ? csv.getField(stationAt).strip() : "";
        Map<String, String> cells = new LinkedHashMap<>();
        boolean complete = csv.getFieldCount() == header.size();
        for (int position = 0; complete && position < header.size(); position++) {
            if (position != stationAt) {
                cells.put(header.get(position), csv.getField(position).strip());
            }
        }
        return new FigureRow(csv.getStartingLineNumber(), row, station, cells, complete);
    }

    private static UnreadableFile refused(Code code, String message) {
        return new UnreadableFile(List.of(RowIssue.ofFile(code, null, message)));
    }
}
