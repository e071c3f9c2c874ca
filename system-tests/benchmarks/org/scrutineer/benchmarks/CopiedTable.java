package org.scrutineer.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.scrutineer.local.stack.LocalStack;

/// The reference of the export benchmark: a table with the columns of an export, all of them text, read with COPY as
/// psql's `\copy` does.
final class CopiedTable {

    private final LocalStack stack;

    private CopiedTable(LocalStack stack) {
        this.stack = stack;
    }

    /// @param export a CSV file with one line of headers
    static CopiedTable of(LocalStack stack, Path export) throws IOException, SQLException {
        int columns;
        try (BufferedReader reader = Files.newBufferedReader(export, StandardCharsets.UTF_8)) {
            String headers = reader.readLine();
            columns = headers == null ? 0 : headers.split(",", -1).length;
        }
        try (Connection connection = StackDatabase.connect(stack, "postgres");
                Statement statement = connection.createStatement();
                InputStream file = Files.newInputStream(export)) {
            String definition = IntStream.rangeClosed(1, columns)
                    .mapToObj(number -> "c" + number + " text")
                    .collect(Collectors.joining(", "));
            statement.execute("create table exported (" + definition + ")");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy exported from stdin (format csv, header)", file);
            statement.execute("vacuum analyze exported");
        }
        return new CopiedTable(stack);
    }

    /// @return bytes that came
    long copyOut() throws IOException, SQLException {
        try (Connection connection = StackDatabase.connect(stack, "postgres");
                Counting counting = new Counting()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy exported to stdout (format csv, header)", counting);
            return counting.bytes;
        }
    }

    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            bytes += length;
        }
    }
}
