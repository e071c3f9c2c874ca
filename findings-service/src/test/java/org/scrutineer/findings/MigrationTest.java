package org.scrutineer.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/// Migrations that find rows.
@QuarkusTest
class MigrationTest {

    private static final String SUBMISSION = """
            insert into submission (mission_id, finding_id, content_version, revision, is_current, form_id,
                form_version, instance_id, content_type, content, sha256, first_received_at, received_at)
            values ('m', '%s', %d, %d, %s, 'f', '1', 'uuid:%s', 'XML', 'x', 'x', now(), now())""";
    private static final String HELD = """
            insert into held (id, mission_id, reason, message, content_type, content, sha256, attempts,
                first_received_at, last_received_at)
            values (gen_random_uuid(), 'm', 'UNREADABLE', 'x', 'RAW', 'x', 'x', 1, now(), now())""";

    private final String schema = "migrated_" + UUID.randomUUID().toString().replace("-", "");

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void reviewBeginsWithWhatPhonesHoldAndTheInboxWithWhatWaits() throws SQLException {
        flyway().target("0006").load().migrate();
        UUID edited = UUID.randomUUID();
        UUID plain = UUID.randomUUID();
        execute(SUBMISSION.formatted(edited, 1, 1, false, UUID.randomUUID()));
        execute(SUBMISSION.formatted(edited, 2, 2, true, UUID.randomUUID()));
        execute(SUBMISSION.formatted(plain, 1, 1, true, UUID.randomUUID()));
        execute(HELD);

        flyway().load().migrate();

        assertThat(rows("select content_version || ' ' || latest_sent || ' ' || awaits_review from submission"
                        + " where finding_id = '" + edited + "' order by 1"))
                .containsExactly("1 false true", "2 true true");
        assertThat(rows("select latest_sent::text from submission where finding_id = '" + plain + "'"))
                .containsExactly("true");
        assertThat(rows("select version || ' ' || coalesce(decision, 'waiting') from held"))
                .containsExactly("1 waiting");
    }

    @Test
    void filesThatWereHeldGetTheirEntry() throws SQLException {
        flyway().target("0006").load().migrate();
        execute(HELD);
        execute("insert into held_attachment (held_id, name, sha256, size, media_type)"
                + " select id, 'p.jpg', 'abc', 7, 'image/jpeg' from held");

        flyway().load().migrate();

        assertThat(rows("select action || ' ' || split_part(subject_id, '/', 2) || ' ' || sha256 || ' ' || details"
                        + " from audit_waiting where action = 'attachment.held'"))
                .containsExactly("attachment.held p.jpg abc size=7");
    }

    @Test
    void decisionsAboutPlacesSawWhatHadComeBeforeThem() throws SQLException {
        flyway().target("0075").load().migrate();
        UUID before = UUID.randomUUID();
        UUID after = UUID.randomUUID();
        execute(SUBMISSION.formatted(before, 1, 1, true, UUID.randomUUID()));
        execute(
                "insert into consolidation (mission_id, purpose, place_code, version) values ('m', 'COUNTING', 's', 1)");
        execute("insert into consolidation_decision (mission_id, purpose, place_code, version, question_code, reason,"
                + " author, decided_at) values ('m', 'COUNTING', 's', 1, 'q', 'r', 'a', now())");
        execute(SUBMISSION.formatted(after, 1, 1, true, UUID.randomUUID()));
        execute("update submission set station_code = 's'");

        flyway().load().migrate();

        assertThat(rows("select array_to_string(made_on, ' ') from consolidation_decision"))
                .containsExactly(before + "/1");
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(url, user, password)
                .defaultSchema(schema)
                .locations("classpath:db/migration");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var connection = connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    /// Not from the pool, which would lend it on with this search path.
    private Connection connection() throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        connection.setSchema(schema);
        return connection;
    }
}
