package org.scrutineer.findings.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.QuestionKind;

/// The files that findings name and that have not arrived, as CSV: for the office, to ask the teams for them.
final class MissingFiles {

    private static final String RECEIVED =
            "select name from attachment where mission_id = ? and finding_id = ? and content_version = ?";
    private static final List<About> ABOUT =
            List.of(About.FINDING_ID, About.TEAM, About.OBSERVER, About.DEVICE, About.STATION, About.RECEIVED_AT);

    private final Source source;
    private final Answers answers;
    private final PreparedStatement received;
    private final CsvWriter csv;

    private MissingFiles(Source source, PreparedStatement received, CsvWriter csv) {
        this.source = source;
        this.answers = new Answers(source.layout());
        this.received = received;
        this.csv = csv;
    }

    /// A file that a finding names.
    private record Slot(String question, String name) {}

    static void write(Source source, OutputStream out) throws SQLException, IOException {
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        csv.writeRecord(Stream.concat(ABOUT.stream().map(About::header), Stream.of("question", "file"))
                .toList());
        try (PreparedStatement received = source.connection().prepareStatement(RECEIVED)) {
            MissingFiles files = new MissingFiles(source, received, csv);
            Findings.read(source.connection(), source.selection(), Findings.Part.CONTENT, findings -> {
                for (FindingRow finding : findings) {
                    files.add(finding);
                }
            });
        }
        csv.flush();
    }

    private void add(FindingRow finding) throws SQLException {
        List<Slot> slots = slots(finding);
        if (slots.isEmpty()) {
            return;
        }
        Set<String> there = received(finding);
        for (Slot slot : slots) {
            if (!there.contains(slot.name())) {
                csv.writeRecord(record(finding, slot));
            }
        }
    }

    private List<Slot> slots(FindingRow finding) {
        List<Slot> slots = new ArrayList<>();
        for (int table = 0; table < source.layout().tables().size(); table++) {
            List<Column> columns = source.layout().tables().get(table).columns().stream()
                    .filter(column -> column.kind() == QuestionKind.BINARY)
                    .toList();
            for (AnswerRow row : columns.isEmpty() ? List.<AnswerRow>of() : answers.rows(finding, table)) {
                for (Column column : columns) {
                    String name = column.value(row.cells());
                    if (name != null && !name.isBlank()) {
                        slots.add(new Slot(column.header(), name.strip()));
                    }
                }
            }
        }
        return slots;
    }

    private Set<String> received(FindingRow finding) throws SQLException {
        received.setString(1, source.selection().missionId());
        received.setObject(2, finding.findingId());
        received.setInt(3, finding.contentVersion());
        Set<String> names = new HashSet<>();
        try (var row = received.executeQuery()) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private static List<@Nullable String> record(FindingRow finding, Slot slot) {
        List<@Nullable String> values = new ArrayList<>();
        ABOUT.forEach(about -> values.add(CellText.harmless(about.of(finding))));
        values.add(CellText.harmless(slot.question()));
        values.add(CellText.harmless(slot.name()));
        return values;
    }
}
