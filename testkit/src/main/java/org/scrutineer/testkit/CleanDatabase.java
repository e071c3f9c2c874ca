package org.scrutineer.testkit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// Empties every table of a service between tests.
public final class CleanDatabase {

    private static final String TABLES = """
            select quote_ident(tablename) from pg_tables
            where schemaname = 'public' and tablename <> 'flyway_schema_history'""";

    private CleanDatabase() {}

    /// @param keep names of tables that hold no test data, for example a counter's only row
    public static void truncate(DataSource dataSource, String... keep) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (var row = statement.executeQuery(TABLES)) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            tables.removeAll(List.of(keep));
            if (!tables.isEmpty()) {
                statement.execute("truncate table " + String.join(", ", tables) + " cascade");
            }
        }
    }
}
