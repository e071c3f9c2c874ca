package org.scrutineer.findings.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.submission.OrderedAnswers;

/// Takes the answers out of what is stored.
final class Answers {

    /// Questions in a repeated group carry their turn from the second on: `code[2]`.
    private static final Pattern TURN = Pattern.compile("(.+)\\[([0-9]{1,4})]");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Layout layout;

    Answers(Layout layout) {
        this.layout = layout;
    }

    /// The rows of a finding in a table; none in the table of a repeated group without turns.
    List<AnswerRow> rows(FindingRow finding, int table) {
        Layout.Version version = layout.versions().get(finding.formVersion());
        int cells = layout.tables().get(table).cells();
        if (version == null) {
            return table == Layout.FINDINGS ? List.of(new AnswerRow("", "", new String[cells])) : List.of();
        }
        if (finding.answers() != null && table == Layout.FINDINGS) {
            return List.of(ordered(finding.answers(), version, cells));
        }
        byte[] content = Objects.requireNonNull(finding.content(), "content that was not read");
        try {
            return finding.contentType().equals("JSON")
                    ? json(content, version, table, cells)
                    : AnswerWalk.rows(content, version.places(), table, cells);
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException("Finding %s cannot be read".formatted(finding.findingId()), e);
        }
    }

    private static AnswerRow ordered(String answers, Layout.Version version, int width) {
        @Nullable String[] row = new String[width];
        int[] cells = version.cells();
        OrderedAnswers.read(answers, (question, answer) -> {
            if (cells[question] != Layout.ELSEWHERE) {
                row[cells[question]] = answer;
            }
        });
        return new AnswerRow("", "", row);
    }

    /// JSON knows one level of repeating; a turn is a row.
    private List<AnswerRow> json(byte[] content, Layout.Version version, int table, int cells) throws IOException {
        Map<Integer, AnswerRow> rows = new TreeMap<>();
        if (table == Layout.FINDINGS) {
            rows.put(1, new AnswerRow("", "", new String[cells]));
        }
        for (Map.Entry<String, JsonNode> answer :
                JSON.readTree(content).path("answers").properties()) {
            Matcher turn = TURN.matcher(answer.getKey());
            boolean repeated = turn.matches();
            Layout.Place place = version.codes().get(repeated ? turn.group(1) : answer.getKey());
            if (place != null && place.table() == table) {
                int number = repeated ? Integer.parseInt(turn.group(2)) : 1;
                AnswerRow row = table == Layout.FINDINGS
                        ? rows.get(number)
                        : rows.computeIfAbsent(number, key -> turn(table, key, cells));
                set(row, place.cell(), answer.getValue().asText());
            }
        }
        return List.copyOf(rows.values());
    }

    private AnswerRow turn(int table, int number, int cells) {
        return new AnswerRow(layout.tables().get(table).path() + "[" + number + "]", "", new String[cells]);
    }

    private static void set(@Nullable AnswerRow row, int cell, String answer) {
        if (row != null) {
            row.cells()[cell] = answer;
        }
    }
}
