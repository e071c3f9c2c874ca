package org.scrutineer.findings.export;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/// What an export is made of: some findings, and how they become tables.
///
/// @param connection of a snapshot
record Source(Connection connection, Selection selection, Layout layout) {

    /// Few: each may hold findings of a megabyte.
    private static final int BATCHES_AHEAD = 3;

    /// What is done with each row.
    interface Reader {
        void take(FindingRow finding, AnswerRow answers) throws IOException;
    }

    /// The rows of a table, in order of arrival of their findings. Taking submissions apart is most of the work: other
    /// cores do it while the next ones are fetched and those before are written.
    void rows(int table, Reader reader) throws SQLException, IOException {
        Answers answers = new Answers(layout);
        Queue<ForkJoinTask<List<Taken>>> ahead = new ArrayDeque<>();
        Findings.read(connection, selection, findings -> {
            ahead.add(ForkJoinPool.commonPool().submit(() -> apart(findings, answers, table)));
            if (ahead.size() > BATCHES_AHEAD) {
                write(ahead.remove().join(), reader);
            }
        });
        while (!ahead.isEmpty()) {
            write(ahead.remove().join(), reader);
        }
    }

    private record Taken(FindingRow finding, List<AnswerRow> rows) {}

    private static List<Taken> apart(List<FindingRow> findings, Answers answers, int table) {
        return findings.stream()
                .map(finding -> new Taken(finding, answers.rows(finding, table)))
                .toList();
    }

    private static void write(List<Taken> findings, Reader reader) throws IOException {
        for (Taken taken : findings) {
            for (AnswerRow row : taken.rows()) {
                reader.take(taken.finding(), row);
            }
        }
    }

    Sheet sheet(int table) {
        return new Sheet(layout.tables().get(table), table == Layout.FINDINGS);
    }
}
