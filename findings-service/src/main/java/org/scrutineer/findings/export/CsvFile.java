package org.scrutineer.findings.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// A table as CSV (RFC 4180, UTF-8). Nothing between the commas: not asked; two quotes: asked and not answered.
final class CsvFile {

    private static final int BUFFER = 64 * 1024;

    private CsvFile() {}

    static void write(Source source, int table, OutputStream out) throws SQLException, IOException {
        Sheet sheet = source.sheet(table);
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .build(text);
        csv.writeRecord(harmless(sheet.headers().toArray(String[]::new)));
        source.rows(table, (finding, answers) -> csv.writeRecord(harmless(sheet.values(finding, answers))));
        csv.flush();
    }

    private static @Nullable String[] harmless(@Nullable String[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = CellText.harmless(values[i]);
        }
        return values;
    }
}
