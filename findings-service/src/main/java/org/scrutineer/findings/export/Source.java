package org.scrutineer.findings.export;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// What an export is made of: some findings, and how they become tables.
///
/// @param connection of a snapshot
record Source(Connection connection, Selection selection, Layout layout) {

    /// What is done with each row.
    interface Reader {
        void take(FindingRow finding, AnswerRow answers) throws IOException;
    }

    /// The rows of a table, in order of arrival of their findings.
    void rows(int table, Reader reader) throws SQLException, IOException {
        Answers answers = new Answers(layout);
        Findings.read(connection, selection, findings -> {
            // Taking submissions apart is most of the work, and every core can help.
            List<List<AnswerRow>> rows = findings.parallelStream()
                    .map(finding -> answers.rows(finding, table))
                    .toList();
            for (int i = 0; i < rows.size(); i++) {
                for (AnswerRow row : rows.get(i)) {
                    reader.take(findings.get(i), row);
                }
            }
        });
    }

    Sheet sheet(int table) {
        return new Sheet(layout.tables().get(table), table == Layout.FINDINGS);
    }
}
