package org.scrutineer.findings;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Rows column by column, as arrays for `unnest`: any number of them go with one statement. Text, bytes and numbers
/// travel in binary form.
public record ColumnArrays<T>(Connection connection, List<T> rows) {

    public Array text(Function<T, @Nullable String> column) throws SQLException {
        return of("text", column, new String[rows.size()]);
    }

    public Array uuid(Function<T, @Nullable UUID> column) throws SQLException {
        return of("uuid", column, new Object[rows.size()]);
    }

    public Array moment(Function<T, @Nullable Instant> column) throws SQLException {
        @Nullable Object[] texts = new Object[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            Instant moment = column.apply(rows.get(i));
            texts[i] = moment == null ? null : moment.toString();
        }
        return connection.createArrayOf("timestamptz", texts);
    }

    public Array bytes(Function<T, byte[]> column) throws SQLException {
        return of("bytea", column, new byte[rows.size()][]);
    }

    public Array integer(Function<T, Integer> column) throws SQLException {
        return of("int4", column, new Integer[rows.size()]);
    }

    public Array big(Function<T, Long> column) throws SQLException {
        return of("int8", column, new Long[rows.size()]);
    }

    public Array real(Function<T, @Nullable Double> column) throws SQLException {
        return of("float8", column, new Double[rows.size()]);
    }

    public Array bool(Function<T, Boolean> column) throws SQLException {
        return of("bool", column, new Boolean[rows.size()]);
    }

    private Array of(String type, Function<T, ?> column, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        return connection.createArrayOf(type, values);
    }
}
