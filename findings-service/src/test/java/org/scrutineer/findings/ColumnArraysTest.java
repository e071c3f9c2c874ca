package org.scrutineer.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ColumnArraysTest {

    @Inject
    AgroalDataSource dataSource;

    /// The clock of a phone may be anywhere.
    @Test
    void momentsOfAnyYearArriveAsTheyAre() throws SQLException {
        List<Instant> moments = Arrays.asList(
                Instant.parse("2022-11-20T02:14:31.123456Z"),
                null,
                Instant.parse("0001-01-01T00:00:00Z"),
                Instant.parse("0000-12-31T23:59:59.5Z"),
                Instant.parse("-0043-03-15T12:00:00Z"),
                Instant.parse("9999-12-31T23:59:59Z"),
                Instant.parse("+10000-01-01T09:00:00Z"));
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select * from unnest(?::timestamptz[])")) {
            statement.setArray(1, new ColumnArrays<>(connection, moments).moment(moment -> moment));
            List<Instant> read = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    OffsetDateTime moment = row.getObject(1, OffsetDateTime.class);
                    read.add(moment == null ? null : moment.toInstant());
                }
            }
            assertThat(read).isEqualTo(moments);
        }
    }
}
