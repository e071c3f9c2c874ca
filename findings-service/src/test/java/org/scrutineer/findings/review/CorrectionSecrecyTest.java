package org.scrutineer.findings.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutineer.findings.ReviewedMission;

/// A database that refuses a statement must not bring what people wrote into the log.
@QuarkusTest
class CorrectionSecrecyTest {

    private static final String WORDS = "The chair, Mr Secret, told me";

    @Inject
    AgroalDataSource dataSource;

    @BeforeEach
    void aDatabaseThatRefusesTheReason() throws SQLException {
        execute("alter table correction add constraint ck_test check (reason not like '%" + WORDS + "%') not valid");
    }

    @AfterEach
    void anOrdinaryDatabase() throws SQLException {
        execute("alter table correction drop constraint ck_test");
    }

    @Test
    void whatPeopleWroteIsNotLogged() {
        ReviewedMission mission = ReviewedMission.withForm();
        UUID finding = mission.receive("<station>111</station>");
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler listener = new Listener(lines);
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        Response failed;
        try {
            failed = mission.analyst()
                    .header("If-Match", mission.seen(finding))
                    .body(Map.of("answers", Map.of("station", "secret-112", "overall", "bad"), "reason", WORDS))
                    .post(mission.field().api("/findings/" + finding + "/corrections"));
        } finally {
            root.removeHandler(listener);
        }

        assertThat(failed.statusCode()).as(failed.asString()).isEqualTo(500);
        assertThat(failed.asString()).doesNotContain("Secret");
        assertThat(lines)
                .anyMatch(line -> line.contains("Request failed") && line.contains("ck_test"))
                .noneMatch(line -> line.contains("Secret") || line.contains("secret-112"));
    }

    private void execute(String statement) throws SQLException {
        try (var connection = dataSource.getConnection();
                var ddl = connection.createStatement()) {
            ddl.execute(statement);
        }
    }

    /// Keeps messages with the whole chain of what caused them.
    private static final class Listener extends Handler {

        private final List<String> lines;

        Listener(List<String> lines) {
            this.lines = lines;
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord logged) {
            StringWriter text = new StringWriter();
            text.append(
                    logged instanceof ExtLogRecord formatted ? formatted.getFormattedMessage() : logged.getMessage());
            if (logged.getThrown() != null) {
                logged.getThrown().printStackTrace(new PrintWriter(text, true));
            }
            lines.add(text.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
