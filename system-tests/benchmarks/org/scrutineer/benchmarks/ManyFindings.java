package org.scrutineer.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.scrutineer.local.stack.LocalStack;

/// Many findings for a benchmark that reads them: those of a form, copied in the database under ids of their own until
/// there are enough. Nobody else hears of them: no event, no entry in the audit log.
final class ManyFindings {

    private ManyFindings() {}

    static void store(LocalStack stack, String missionId, String formId, int rows) throws IOException, SQLException {
        try (Connection connection = StackDatabase.connect(stack, "findings");
                Statement statement = connection.createStatement()) {
            String ofForm =
                    "submission where mission_id = '%s' and form_id = '%s' and is_current".formatted(missionId, formId);
            long stored = single(statement, "select count(*) from " + ofForm);
            if (stored == 0) {
                throw new IllegalStateException("There is no finding of form %s to copy".formatted(formId));
            }
            List<String> columns = columns(statement);
            String values = String.join(", ", columns)
                    .replaceFirst("\\bfinding_id\\b", "uuidv7()")
                    .replaceFirst("\\binstance_id\\b", "'uuid:' || gen_random_uuid()");
            // Triggers would write an entry of the audit log for each.
            statement.execute("set session_replication_role = replica");
            statement.execute(
                    "insert into submission (%s) select %s from (select *, row_number() over () as number from %s) s, generate_series(1, %d) as copy where (copy - 1) * %d + number <= %d"
                            .formatted(
                                    String.join(", ", columns),
                                    values,
                                    ofForm,
                                    (rows + stored - 1) / stored,
                                    stored,
                                    rows - stored));
            statement.execute("vacuum analyze submission");
        }
    }

    private static List<String> columns(Statement statement) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (var row = statement.executeQuery("""
                select column_name from information_schema.columns
                where table_name = 'submission' and is_generated = 'NEVER' order by ordinal_position""")) {
            while (row.next()) {
                columns.add(row.getString(1));
            }
        }
        return columns;
    }

    private static long single(Statement statement, String query) throws SQLException {
        try (var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
