package org.scrutineer.findings.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;
import org.scrutineer.findings.Snapshot;
import org.scrutineer.findings.questionnaire.Definition;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.questionnaire.FormStatus;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.Marks;
import org.scrutineer.findings.questionnaire.Purpose;
import org.scrutineer.findings.questionnaire.Question;
import org.scrutineer.findings.questionnaire.QuestionKind;
import org.scrutineer.platform.security.AreaScope;

/// A program that makes one export and prints how many bytes it has. Run with a heap smaller than what it reads
/// and writes: it ends only when neither is kept.
public final class SmallHeapExport {

    private SmallHeapExport() {}

    /// @param arguments JDBC address, user, password, mission, csv or xlsx or geojson
    public static void main(String... arguments) throws SQLException, IOException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        database.setUser(arguments[1]);
        database.setPassword(arguments[2]);
        Counter counter = new Counter();
        try (Snapshot snapshot = Snapshot.of(database)) {
            Source source = new Source(
                    snapshot.connection(), new Selection(arguments[3], "visit", AreaScope.everywhere()), layout());
            switch (arguments[4]) {
                case "csv" -> CsvFile.write(source, Layout.FINDINGS, counter);
                case "xlsx" -> SpreadsheetFile.write(source, counter);
                default -> GeoJsonFile.write(source, counter);
            }
        }
        System.out.println(counter.bytes);
    }

    private static Layout layout() {
        List<Question> questions =
                Stream.of("station", "note").map(SmallHeapExport::text).toList();
        LayoutDraft draft = new LayoutDraft("visit", false);
        draft.add(
                KnownForm.of(
                        new FormKey("m", "visit", "1"),
                        Purpose.VOTING,
                        FormStatus.PUBLISHED,
                        new Definition(questions, List.of(), Marks.NONE)),
                Set.of());
        return draft.layout();
    }

    private static Question text(String code) {
        return new Question(code, "/data/" + code, QuestionKind.TEXT, Map.of(), List.of());
    }

    private static final class Counter extends OutputStream {
        private long bytes;

        @Override
        public void write(int oneByte) {
            bytes++;
        }

        @Override
        public void write(byte[] content, int offset, int length) {
            bytes += length;
        }
    }
}
