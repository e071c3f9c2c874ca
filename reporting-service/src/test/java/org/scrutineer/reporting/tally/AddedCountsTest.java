package org.scrutineer.reporting.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The counters of a row grow with the form; what is added may be shorter or longer, and take away.
@QuarkusTest
class AddedCountsTest {

    @Inject
    AgroalDataSource dataSource;

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {1,2,3}   ; {0,5,-1}    ; {1,7,2}
            {1,2,3}   ; {4}         ; {5,2,3}
            {1}       ; {0,0,2}     ; {1,0,2}
            {}        ; {3,0,-1}    ; {3,0,-1}
            {1,2}     ; {}          ; {1,2}
            {}        ; {}          ; {}
            {1,2}     ; {-1,-2}     ; {0,0}
            """)
    void countersAreAddedOneByOne(String counts, String added, String sum) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select add_counts(?::int[], ?::int[])::text")) {
            statement.setString(1, counts);
            statement.setString(2, added);
            try (var row = statement.executeQuery()) {
                row.next();
                assertThat(row.getString(1)).isEqualTo(sum);
            }
        }
    }
}
