package org.scrutineer.findings.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// All tables of a form as an Excel workbook, a sheet each. Answers are cells of type text or number, never
/// formulas.
final class SpreadsheetFile {

    private static final int ROWS_AT_A_TIME = 200;
    private static final int LONGEST_NAME = 31;
    /// Characters in a cell.
    private static final int LONGEST_TEXT = 32_767;
    private static final String CUT = " … [longer: see the CSV export]";

    private final Workbook workbook;
    private final Source source;
    private final Set<String> names = new HashSet<>();

    private SpreadsheetFile(Workbook workbook, Source source) {
        this.workbook = workbook;
        this.source = source;
    }

    static void write(Source source, OutputStream out) throws SQLException, IOException {
        try (Workbook workbook = new Workbook(out, "Scrutineer", "1.0")) {
            SpreadsheetFile file = new SpreadsheetFile(workbook, source);
            for (int table = 0; table < source.layout().tables().size(); table++) {
                file.writeTable(table);
            }
        }
    }

    /// Whether a table has more columns than a sheet may have.
    static boolean isTooWide(Sheet sheet) {
        return sheet.width() > Worksheet.MAX_COLS;
    }

    private void writeTable(int table) throws SQLException, IOException {
        Sheet sheet = source.sheet(table);
        Rows rows = new Rows(source.layout().tables().get(table).name(), sheet);
        rows.begin();
        source.rows(table, (finding, answers) -> rows.add(sheet.values(finding, answers)));
        rows.end();
    }

    /// The rows of a table; what does not fit on one sheet goes on on the next.
    private final class Rows {

        private final String name;
        private final Sheet sheet;
        private @Nullable Worksheet current;
        private int next;

        Rows(String name, Sheet sheet) {
            this.name = name;
            this.sheet = sheet;
        }

        private Worksheet begin() {
            Worksheet begun = workbook.newWorksheet(freeName(name));
            begun.freezePane(0, 1);
            List<String> headers = sheet.headers();
            for (int i = 0; i < headers.size(); i++) {
                begun.inlineString(0, i, headers.get(i));
            }
            current = begun;
            next = 1;
            return begun;
        }

        void add(@Nullable String[] values) throws IOException {
            Worksheet target = current == null ? begin() : current;
            if (next == Worksheet.MAX_ROWS) {
                target.finish();
                target = begin();
            }
            for (int i = 0; i < values.length; i++) {
                set(target, i, values[i]);
            }
            if (++next % ROWS_AT_A_TIME == 0) {
                target.flush();
            }
        }

        private void set(Worksheet target, int column, @Nullable String value) {
            if (value == null) {
                return;
            }
            BigDecimal number = sheet.isNumber(column) ? CellText.number(value) : null;
            if (number != null) {
                target.value(next, column, number);
            } else {
                target.inlineString(next, column, fitting(value));
            }
        }

        void end() throws IOException {
            if (current != null) {
                current.finish();
            }
        }
    }

    private static String fitting(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - CUT.length()) + CUT;
    }

    private String freeName(String wanted) {
        String plain = wanted.replaceAll("[\\[\\]:*?/\\\\']", "_");
        String name = shortened(plain, "");
        for (int number = 2; !names.add(name.toLowerCase(java.util.Locale.ROOT)); number++) {
            name = shortened(plain, " (" + number + ")");
        }
        return name;
    }

    private static String shortened(String name, String end) {
        int most = LONGEST_NAME - end.length();
        return (name.length() <= most ? name : name.substring(0, most)) + end;
    }
}
