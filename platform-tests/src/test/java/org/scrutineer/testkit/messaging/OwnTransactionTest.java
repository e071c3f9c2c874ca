package org.scrutineer.testkit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutineer.platform.database.OwnTransaction;

@QuarkusTest
class OwnTransactionTest {

    @Inject
    AgroalDataSource dataSource;

    @BeforeEach
    void aTable() throws SQLException {
        execute("create table noted (word text primary key)");
    }

    @AfterEach
    void noTable() throws SQLException {
        execute("drop table noted");
    }

    @Test
    void whatWasDoneIsCommittedWhenTheWorkReturns() throws SQLException {
        int written = OwnTransaction.run(dataSource, connection -> {
            note(connection, "one");
            assertThat(count()).as("seen from another connection").isZero();
            return note(connection, "two");
        });

        assertThat(written).isOne();
        assertThat(count()).isEqualTo(2);
    }

    static Throwable[] whatWorkThrows() {
        return new Throwable[] {
            new SQLException("the row is not as it should be"),
            new IllegalStateException("nor is the caller"),
            new InterruptedException("stopped"),
            new OutOfMemoryError("no room left for the rest")
        };
    }

    @ParameterizedTest
    @MethodSource("whatWorkThrows")
    void nothingIsLeftWhenTheWorkThrows(Throwable failure) throws SQLException {
        assertThatThrownBy(() -> OwnTransaction.run(dataSource, connection -> {
                    note(connection, "one");
                    if (failure instanceof Error error) {
                        throw error;
                    }
                    throw (Exception) failure;
                }))
                .isSameAs(failure);

        assertThat(count()).isZero();
    }

    private static int note(Connection connection, String word) throws SQLException {
        try (var statement = connection.prepareStatement("insert into noted (word) values (?)")) {
            statement.setString(1, word);
            return statement.executeUpdate();
        }
    }

    private int count() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select count(*) from noted");
                var row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
