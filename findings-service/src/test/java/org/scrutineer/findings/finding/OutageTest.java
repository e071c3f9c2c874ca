package org.scrutineer.findings.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutineer.findings.ReviewedMission.refused;
import static org.scrutineer.findings.TestForm.xform;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutineer.findings.FieldMission;

/// What integrators are told while the database cannot store.
@QuarkusTest
class OutageTest {

    @Inject
    AgroalDataSource dataSource;

    private FieldMission mission;

    @BeforeEach
    void aDatabaseWhoseDiskIsFull() throws SQLException {
        mission = FieldMission.announced();
        mission.form(xform("f", "1"));
        execute("""
                create function test_disk_full() returns trigger language plpgsql as
                $$ begin raise exception 'disk full' using errcode = '53100'; end $$""");
        execute("""
                create trigger test_disk_full before insert on submission for each row
                when (new.mission_id = '%s') execute function test_disk_full()""".formatted(mission.id()));
    }

    @AfterEach
    void aDatabaseWithRoom() throws SQLException {
        execute("drop function if exists test_disk_full() cascade");
    }

    @Test
    void aFindingIsToBeSentAgain() throws SQLException {
        UUID id = UUID.randomUUID();

        refused(put(id), 503, "unavailable");

        aDatabaseWithRoom();
        assertThat(put(id).statusCode()).isEqualTo(201);
    }

    private Response put(UUID id) {
        return mission.head()
                .contentType("application/json")
                .body(Map.of("formId", "f", "formVersion", "1", "answers", Map.of("overall", "good")))
                .put(mission.api("/findings/" + id));
    }

    private void execute(String statement) throws SQLException {
        try (var connection = dataSource.getConnection();
                var ddl = connection.createStatement()) {
            ddl.execute(statement);
        }
    }
}
