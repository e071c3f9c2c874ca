package org.scrutineer.findings;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Rows column by column, as arrays for `unnest`: any number of them go with one statement. Text, bytes and numbers
/// travel in binary form.
public record ColumnArrays<T>(Connection connection, List<T> rows) {

    private static final DateTimeFormatter WITH_ERA = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR_OF_ERA, 4, 9, SignStyle.NEVER)
            .appendPattern("-MM-dd HH:mm:ss.SSSSSS'+00' G")
            .toFormatter(Locale.ENGLISH);

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
            texts[i] = moment == null ? null : text(moment);
        }
        return connection.createArrayOf("timestamptz", texts);
    }

    /// A phone's clock may be anywhere. Years before the first and after the 9999th are not written as in ISO 8601.
    private static String text(Instant moment) {
        OffsetDateTime utc = moment.atOffset(ZoneOffset.UTC);
        return utc.getYear() >= 1 && utc.getYear() <= 9999 ? moment.toString() : WITH_ERA.format(utc);
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
