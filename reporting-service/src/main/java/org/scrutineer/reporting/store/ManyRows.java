package org.scrutineer.reporting.store;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// The parameters of a statement that works on many rows: one array for each column, in the order of the `unnest`.
///
/// What PostgreSQL has no array binding for here (arrays of arrays, timestamps) travels as text and is cast in the
/// statement.
public final class ManyRows<R> {

    private final PreparedStatement statement;
    private final List<R> rows;
    private int parameter;

    private ManyRows(PreparedStatement statement, List<R> rows) {
        this.statement = statement;
        this.rows = rows;
    }

    public static <R> ManyRows<R> of(PreparedStatement statement, Collection<R> rows) {
        return new ManyRows<>(statement, List.copyOf(rows));
    }

    /// `?::text[]`
    public ManyRows<R> text(Function<R, @Nullable String> column) throws SQLException {
        return array("text", rows.stream().map(column).toArray(String[]::new));
    }

    /// `?::bigint[]`
    public ManyRows<R> number(ToLongFunction<R> column) throws SQLException {
        return array(
                "bigint",
                rows.stream().map(row -> (Long) column.applyAsLong(row)).toArray(Long[]::new));
    }

    /// `?::boolean[]`
    public ManyRows<R> flag(Predicate<R> column) throws SQLException {
        return array(
                "boolean", rows.stream().map(row -> (Boolean) column.test(row)).toArray(Boolean[]::new));
    }

    /// `?::uuid[]`
    public ManyRows<R> id(Function<R, UUID> column) throws SQLException {
        return array("uuid", rows.stream().map(column).toArray(UUID[]::new));
    }

    /// `?::bytea[]`
    public ManyRows<R> bytes(Function<R, byte[]> column) throws SQLException {
        return array("bytea", rows.stream().map(column).toArray(byte[][]::new));
    }

    /// `?::text[]`, then `column::timestamptz`
    public ManyRows<R> time(Function<R, Instant> column) throws SQLException {
        return text(row -> column.apply(row).toString());
    }

    /// `?::text[]`, then `column::int[]`
    public ManyRows<R> numbers(Function<R, int[]> column) throws SQLException {
        return text(row -> literal(column.apply(row)));
    }

    /// `?::text[]`, then `column::numeric[]`
    public ManyRows<R> amounts(Function<R, BigDecimal[]> column) throws SQLException {
        return text(row -> literal(column.apply(row)));
    }

    private ManyRows<R> array(String type, Object[] values) throws SQLException {
        statement.setArray(++parameter, statement.getConnection().createArrayOf(type, values));
        return this;
    }

    private static String literal(int[] values) {
        StringBuilder text = new StringBuilder(values.length * 4 + 2).append('{');
        for (int i = 0; i < values.length; i++) {
            (i == 0 ? text : text.append(',')).append(values[i]);
        }
        return text.append('}').toString();
    }

    private static String literal(BigDecimal[] values) {
        StringBuilder text = new StringBuilder(values.length * 6 + 2).append('{');
        for (int i = 0; i < values.length; i++) {
            (i == 0 ? text : text.append(',')).append(values[i].toPlainString());
        }
        return text.append('}').toString();
    }
}
