package org.scrutineer.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The tables that `platform` reads and writes. A service owns all of its database, so it copies them into its own
/// migrations; what it copied must say what `platform` expects.
final class CopiedTables {

    private static final String PLATFORM = "/org/scrutineer/platform/%s/tables.sql";

    private CopiedTables() {}

    /// Compares the copies of the service whose tests run. The audit log is for services that keep one.
    ///
    /// @throws AssertionError when a copy is missing or says something else
    static void check() {
        assertThat(copies("messaging"))
                .as("migration that creates the tables of messaging")
                .hasSize(1);
        Stream.of("messaging", "audit").forEach(CopiedTables::compare);
    }

    private static void compare(String part) {
        for (Path copy : copies(part)) {
            assertThat(statements(read(copy))).as(copy.toString()).isEqualTo(statements(original(part)));
        }
    }

    private static List<Path> copies(String part) {
        try (Stream<Path> migrations = Files.list(Path.of(folder()))) {
            return migrations
                    .filter(file -> file.getFileName().toString().endsWith("__create_" + part + ".sql"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI folder() {
        try {
            return Objects.requireNonNull(CopiedTables.class.getResource("/db/migration"), "no migrations")
                    .toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String original(String part) {
        try (InputStream file = CopiedTables.class.getResourceAsStream(PLATFORM.formatted(part))) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Without what is said to the reader.
    private static String statements(String sql) {
        return sql.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("--"))
                .collect(Collectors.joining("\n"));
    }
}
