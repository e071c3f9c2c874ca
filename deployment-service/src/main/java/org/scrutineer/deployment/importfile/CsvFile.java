package org.scrutineer.deployment.importfile;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A CSV file (RFC 4180) that was read whole, with everything that is wrong with it.
public final class CsvFile {

    /// Empty lines are skipped here, not by the parser, so that line numbers stay those of the file.
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<CsvRow> rows = new ArrayList<>();
    private final Faults faults = new Faults();

    private CsvFile() {}

    /// Reads a file. Never fails: what is wrong is found in the report.
    public static CsvFile read(byte[] body, Layout layout) {
        CsvFile file = new CsvFile();
        file.text(body).ifPresent(text -> {
            try (Reader reader = new StringReader(text);
                    CSVParser parser = CSVParser.builder()
                            .setReader(reader)
                            .setFormat(FORMAT)
                            .get()) {
                file.parse(parser, layout);
            } catch (UncheckedIOException | IOException e) {
                file.faults.ofFile(
                        file.rows.isEmpty() ? 1 : file.rows.getLast().line() + 1,
                        null,
                        "MALFORMED_CSV",
                        "the file cannot be read from here on; look for a quotation mark without its partner");
            }
        });
        return file;
    }

    private Optional<String> text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return Optional.of(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            faults.ofFile(1, null, "NOT_UTF8", "save the file as UTF-8");
            return Optional.empty();
        }
    }

    private void parse(CSVParser parser, Layout layout) {
        Iterator<CSVRecord> records = parser.iterator();
        if (!records.hasNext()) {
            faults.ofFile(1, null, "EMPTY_FILE", "the file has no header");
            return;
        }
        List<String> header = records.next().stream().map(String::strip).toList();
        check(header, layout);
        if (faults.hasErrors()) {
            return;
        }
        int line = (int) parser.getCurrentLineNumber() + 1;
        while (records.hasNext()) {
            CSVRecord record = records.next();
            if (record.stream().anyMatch(cell -> !cell.isBlank())) {
                add(record, line, header);
            }
            line = (int) parser.getCurrentLineNumber() + 1;
        }
    }

    private void check(List<String> header, Layout layout) {
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!seen.add(column)) {
                faults.ofFile(1, column, "DUPLICATE_COLUMN", "the column is there twice");
            } else if (!layout.knows(column)) {
                faults.ofFile(1, column, "UNKNOWN_COLUMN", "no such column is known");
            }
        }
        layout.required().stream()
                .filter(column -> !seen.contains(column))
                .sorted()
                .forEach(column -> faults.ofFile(1, column, "MISSING_COLUMN", "the column is needed"));
    }

    private void add(CSVRecord record, int line, List<String> header) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(record.size(), header.size()); i++) {
            cells.put(header.get(i), record.get(i));
        }
        CsvRow row = new CsvRow(line, rows.size() + 1, cells, faults);
        rows.add(row);
        if (record.size() != header.size()) {
            faults.ofRow(
                    row,
                    null,
                    "WRONG_NUMBER_OF_CELLS",
                    Severity.ERROR,
                    "the header has %d cells, this row %d".formatted(header.size(), record.size()));
        }
    }

    /// Makes something of every row that is not rejected; of two rows with one code the first stands.
    ///
    /// @param reading checks the row on the way
    /// @param code the code of what was made
    public <T> List<ReadRow<T>> read(Function<CsvRow, T> reading, Function<T, String> code) {
        List<ReadRow<T>> read = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (CsvRow row : rows) {
            T value = reading.apply(row);
            String key = code.apply(value);
            if (!key.isEmpty() && !codes.add(key)) {
                row.error("code", "DUPLICATE_CODE", "an earlier row has the same code");
            }
            if (!row.isRejected()) {
                read.add(new ReadRow<>(row, value));
            }
        }
        return read;
    }

    public boolean hasErrors() {
        return faults.hasErrors();
    }

    public int size() {
        return rows.size();
    }

    public int rejected() {
        return faults.rejected();
    }

    /// Everything found so far, in the order of the file.
    public List<RowFault> faults() {
        return faults.list();
    }
}
