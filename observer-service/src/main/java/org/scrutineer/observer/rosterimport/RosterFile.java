package org.scrutineer.observer.rosterimport;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutineer.observer.rosterimport.RowIssue.Code;

/// Reads a roster file: UTF-8 with or without byte order mark, comma-separated, RFC 4180 quoting, empty lines skipped,
/// columns by header name in any order.
final class RosterFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char QUOTE = '"';

    private RosterFile() {}

    /// @throws UnreadableFile when encoding, quoting or the header are wrong
    static List<RosterRow> read(byte[] file, ColumnMapping mapping) throws UnreadableFile {
        String text = decode(file);
        // The reader takes the end of the file as the end of a quoted cell: a file cut off there would pass.
        if (text.chars().filter(character -> character == QUOTE).count() % 2 != 0) {
            throw malformed();
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            Iterator<CsvRecord> records = reader.iterator();
            if (!records.hasNext()) {
                throw new UnreadableFile(
                        List.of(RowIssue.ofFile(Code.EMPTY_FILE, null, "the file is empty: not even a header")));
            }
            CsvRecord header = records.next();
            Map<RosterColumn, Integer> positions = positions(header, mapping);
            List<RosterRow> rows = new ArrayList<>();
            while (records.hasNext()) {
                rows.add(row(records.next(), rows.size() + 1, positions, header.getFieldCount()));
            }
            return rows;
        } catch (CsvParseException e) {
            throw malformed();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("Reading from memory cannot fail", e);
        }
    }

    private static UnreadableFile malformed() {
        return new UnreadableFile(
                List.of(RowIssue.ofFile(Code.MALFORMED_CSV, null, "quoting is wrong: a quoted cell has no end")));
    }

    private static String decode(byte[] file) throws UnreadableFile {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableFile(List.of(RowIssue.ofFile(
                    Code.NOT_UTF8, null, "the file is not UTF-8; save it as CSV UTF-8, then send it again")));
        }
    }

    private static Map<RosterColumn, Integer> positions(CsvRecord header, ColumnMapping mapping) throws UnreadableFile {
        Map<RosterColumn, Integer> positions = new EnumMap<>(RosterColumn.class);
        List<RowIssue> issues = new ArrayList<>();
        for (int position = 0; position < header.getFieldCount(); position++) {
            String name = header.getField(position).strip();
            RosterColumn column = RosterColumn.named(mapping.columnFor(name)).orElse(null);
            if (column == null) {
                issues.add(RowIssue.ofFile(Code.UNKNOWN_COLUMN, shortened(name), "this column is not known"));
            } else if (positions.putIfAbsent(column, position) != null) {
                issues.add(RowIssue.ofFile(Code.DUPLICATE_COLUMN, column.columnName(), "this column is there twice"));
            }
        }
        for (RosterColumn column : RosterColumn.values()) {
            if (!positions.containsKey(column)) {
                issues.add(RowIssue.ofFile(Code.MISSING_COLUMN, column.columnName(), "this column is missing"));
            }
        }
        if (!issues.isEmpty()) {
            throw new UnreadableFile(issues);
        }
        return positions;
    }

    private static @Nullable String shortened(String name) {
        return name.length() <= 80 ? name : name.substring(0, 80) + "…";
    }

    private static RosterRow row(CsvRecord csv, int row, Map<RosterColumn, Integer> positions, int width) {
        String[] cells = new String[RosterColumn.values().length];
        Arrays.fill(cells, "");
        int codeAt = positions.getOrDefault(RosterColumn.OBSERVER_CODE, 0);
        if (csv.getFieldCount() != width) {
            // Which cell is which can no longer be told; the code alone helps to find the row.
            if (codeAt < csv.getFieldCount()) {
                cells[RosterColumn.OBSERVER_CODE.ordinal()] =
                        csv.getField(codeAt).strip();
            }
            return new RosterRow(csv.getStartingLineNumber(), row, cells, false);
        }
        positions.forEach((column, position) ->
                cells[column.ordinal()] = csv.getField(position).strip());
        return new RosterRow(csv.getStartingLineNumber(), row, cells, true);
    }
}
