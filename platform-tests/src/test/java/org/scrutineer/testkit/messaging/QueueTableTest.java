package org.scrutineer.testkit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.scrutineer.platform.database.QueueTable;

@QuarkusTest
class QueueTableTest {

    @Inject
    AgroalDataSource dataSource;

    @Test
    void isVacuumedOnceThousandsOfRowsWereDeleted() throws SQLException {
        execute("create table waiting (position bigint primary key)");
        QueueTable queue = new QueueTable(dataSource, "waiting");

        queue.deleted(2_000);
        assertThat(timesVacuumed()).isZero();

        queue.deleted(2_000);
        await().untilAsserted(() -> assertThat(timesVacuumed()).isOne());
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int timesVacuumed() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "select vacuum_count from pg_stat_user_tables where relname = 'waiting'");
                var row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
