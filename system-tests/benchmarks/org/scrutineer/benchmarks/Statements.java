package org.scrutineer.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import org.scrutineer.local.stack.LocalStack;

/// What PostgreSQL spends its time on (`pg_stat_statements`), all databases of the stack together.
final class Statements {

    private static final String DEAREST = """
            select d.datname, s.calls, s.rows, s.total_exec_time,
                left(regexp_replace(s.query, '\\s+', ' ', 'g'), 110)
            from pg_stat_statements s join pg_database d on d.oid = s.dbid
            where d.datname <> 'reference' order by s.total_exec_time desc limit 25""";

    private Statements() {}

    static void forget(LocalStack stack) throws IOException, SQLException {
        try (var connection = StackDatabase.connect(stack, "postgres");
                var statement = connection.createStatement()) {
            statement.execute("select pg_stat_statements_reset()");
        }
    }

    /// @param findings accepted meanwhile
    static void print(LocalStack stack, long findings, PrintStream out) throws IOException, SQLException {
        out.println();
        out.printf("Statements since then, with %,d findings accepted%n", findings);
        out.printf("%11s  %9s  %9s  %11s  %s%n", "database", "calls", "rows", "ms/finding", "statement");
        try (var connection = StackDatabase.connect(stack, "postgres");
                var statement = connection.createStatement();
                var row = statement.executeQuery(DEAREST)) {
            while (row.next()) {
                out.printf(
                        "%11s  %,9d  %,9d  %11.4f  %s%n",
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getDouble(4) / findings,
                        row.getString(5));
            }
        }
    }
}
