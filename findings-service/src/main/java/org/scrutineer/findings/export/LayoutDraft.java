package org.scrutineer.findings.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.Question;
import org.scrutineer.findings.questionnaire.QuestionKind;

/// Makes the layout of a form from all of its versions: the columns of the first one added, then what only
/// others have.
final class LayoutDraft {

    private static final Set<String> TAKEN =
            Arrays.stream(About.values()).map(About::header).collect(Collectors.toSet());

    private final boolean splitting;
    private final List<TableDraft> tables = new ArrayList<>();
    private final Map<String, Layout.Version> versions = new HashMap<>();

    /// @param splitting whether questions with several choices get a column per choice as well
    LayoutDraft(String formId, boolean splitting) {
        this.splitting = splitting;
        tables.add(new TableDraft(formId, ""));
    }

    /// A table that still grows.
    private static final class TableDraft {
        final String name;
        final String path;
        final Map<String, Integer> cells = new LinkedHashMap<>();
        final List<Column> columns = new ArrayList<>();
        final Set<String> headers = new HashSet<>();

        TableDraft(String name, String path) {
            this.name = name;
            this.path = path;
        }

        void add(Column column) {
            if (headers.add(column.header())) {
                columns.add(column);
            }
        }
    }

    /// @param repeats paths of its repeated groups
    void add(KnownForm form, Set<String> repeats) {
        AnswerPlaces places = AnswerPlaces.root();
        Map<String, Layout.Place> codes = new HashMap<>();
        for (String repeat : repeats) {
            String path = belowRoot(repeat);
            places.repeats(path, table(path));
        }
        List<Question> questions = form.definition().questions();
        int[] cells = new int[questions.size()];
        for (int i = 0; i < cells.length; i++) {
            Question question = questions.get(i);
            String path = belowRoot(question.path());
            int table = tableAround(path);
            int cell = cell(tables.get(table), question);
            places.put(path, table, cell);
            codes.put(question.code(), new Layout.Place(table, cell));
            cells[i] = table == Layout.FINDINGS ? cell : Layout.ELSEWHERE;
        }
        versions.put(form.key().formVersion(), new Layout.Version(places, codes, cells));
    }

    private static String belowRoot(String path) {
        int slash = path.indexOf('/', 1);
        return slash < 0 ? path.substring(1) : path.substring(slash + 1);
    }

    private int table(String path) {
        for (int i = 0; i < tables.size(); i++) {
            if (tables.get(i).path.equals(path)) {
                return i;
            }
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean taken = tables.stream().anyMatch(table -> table.name.equals(name));
        tables.add(new TableDraft(taken ? path.replace('/', '.') : name, path));
        return tables.size() - 1;
    }

    /// The innermost repeated group that the path leads through.
    private int tableAround(String path) {
        int around = Layout.FINDINGS;
        for (int i = 1; i < tables.size(); i++) {
            String repeat = tables.get(i).path;
            if (path.startsWith(repeat + "/")
                    && repeat.length() > tables.get(around).path.length()) {
                around = i;
            }
        }
        return around;
    }

    private int cell(TableDraft table, Question question) {
        Integer known = table.cells.putIfAbsent(question.code(), table.cells.size());
        int cell = known == null ? table.cells.size() - 1 : known;
        String header = TAKEN.contains(question.code()) ? "answers/" + question.code() : question.code();
        table.add(new Column(header, question.kind(), cell, null));
        if (splitting && question.kind() == QuestionKind.SELECT_MULTIPLE) {
            for (Question.Option option : question.choices()) {
                table.add(new Column(header + "/" + option.value(), question.kind(), cell, option.value()));
            }
        }
        return cell;
    }

    Layout layout() {
        return new Layout(
                tables.stream()
                        .map(draft -> new Table(draft.name, draft.path, List.copyOf(draft.columns), draft.cells.size()))
                        .toList(),
                Map.copyOf(versions));
    }
}
