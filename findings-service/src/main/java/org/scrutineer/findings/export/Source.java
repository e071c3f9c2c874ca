package org.scrutineer.findings.export;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/// What an export is made of: some findings, and how they become tables.
///
/// @param connection of a snapshot
record Source(Connection connection, Selection selection, Layout layout) {

    /// Few: each may hold findings of a megabyte.
    private static final int BATCHES_AHEAD = 4;
    /// So many wait for other cores; of more, this thread takes the next one apart itself instead of waiting for them.
    private static final int BATCHES_ELSEWHERE = 2;

    /// What is done with each row.
    interface Reader {
        void take(FindingRow finding, AnswerRow answers) throws IOException;
    }

    /// The rows of a table, in order of arrival of their findings. Taking submissions apart is most of the work: this
    /// thread and other cores share it, while the next ones are fetched and those before are written.
    void rows(int table, Reader reader) throws SQLException, IOException {
        Answers answers = new Answers(layout);
        Deque<ForkJoinTask<List<Taken>>> ahead = new ArrayDeque<>();
        Findings.read(connection, selection, part(table), findings -> {
            ForkJoinTask<List<Taken>> batch = ForkJoinTask.adapt(() -> apart(findings, answers, table));
            if (ahead.stream().filter(one -> !one.isDone()).count() < BATCHES_ELSEWHERE) {
                ForkJoinPool.commonPool().execute(batch);
            } else {
                batch.invoke();
            }
            ahead.add(batch);
            while (ahead.size() > BATCHES_AHEAD
                    || (!ahead.isEmpty() && ahead.getFirst().isDone())) {
                write(ahead.removeFirst().join(), reader);
            }
        });
        while (!ahead.isEmpty()) {
            write(ahead.removeFirst().join(), reader);
        }
    }

    private static Findings.Part part(int table) {
        return table == Layout.FINDINGS ? Findings.Part.ANSWERS : Findings.Part.CONTENT;
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
