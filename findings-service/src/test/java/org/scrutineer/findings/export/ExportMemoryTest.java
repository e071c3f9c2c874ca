package org.scrutineer.findings.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutineer.findings.FieldMission;

/// The memory of an export does not grow with what is exported.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportMemoryTest {

    private static final int FINDINGS = 12_000;
    /// Each finding has a note as long as this: together 120 MB, three times the heap.
    private static final int NOTE = 10_000;
    private static final String HEAP = "-Xmx40m";

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Config config;

    private FieldMission mission;

    @BeforeAll
    void aMissionWithManyFindings() throws SQLException {
        mission = FieldMission.announced();
        store(mission.id());
    }

    @ParameterizedTest
    @CsvSource({"csv, 120000000", "geojson, 120000000", "xlsx, 100000"})
    void anExportThreeTimesTheHeapIsMade(String format, long least) throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapExport.class.getName(),
                        value("quarkus.datasource.jdbc.url"),
                        value("quarkus.datasource.username"),
                        value("quarkus.datasource.password"),
                        mission.id(),
                        format)
                .redirectErrorStream(true)
                .start();
        String words = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor()).as(words).isZero();
        assertThat(Long.parseLong(words.lines().toList().getLast())).isGreaterThan(least);
    }

    /// Without the intake: only what an export reads matters. Every second one has its answers beside the content.
    private void store(String missionId) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        insert into submission (mission_id, finding_id, content_version, revision, is_current, form_id,
                            form_version, instance_id, content_type, content, sha256, first_received_at, received_at,
                            answers)
                        select ?, gen_random_uuid(), 1, 1, true, 'visit', '1', 'uuid:' || n, 'XML', content,
                            sha256(content), now(), now(),
                            case when n % 2 = 0 then json_build_array(n::text, repeat(md5(n::text), ?)) end
                        from generate_series(1, ?) n cross join lateral (select convert_to(
                            '<data id="visit" version="1"><station>' || n || '</station><note>'
                            || repeat(md5(n::text), ?) || '</note></data>', 'UTF8') as content) c""")) {
            statement.setString(1, missionId);
            statement.setInt(2, NOTE / 32 + 1);
            statement.setInt(3, FINDINGS);
            statement.setInt(4, NOTE / 32 + 1);
            statement.executeUpdate();
        }
    }

    private String value(String key) {
        return config.getValue(key, String.class);
    }
}
