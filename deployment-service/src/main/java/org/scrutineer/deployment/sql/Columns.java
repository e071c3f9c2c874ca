package org.scrutineer.deployment.sql;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Column types that JDBC does not read in one call.
public final class Columns {

    private Columns() {}

    /// A `text[]` column; null reads as empty.
    public static List<String> strings(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /// A `double precision` column that may be null.
    public static @Nullable Double decimal(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Double.class);
    }
}
