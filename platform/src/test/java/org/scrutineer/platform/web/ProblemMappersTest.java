package org.scrutineer.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutineer.platform.database.DatabaseFailure;

class ProblemMappersTest {

    private final ProblemMappers mappers = new ProblemMappers();

    /// Connection lost, deadlock, connections short, shutting down; without a state it comes from the pool.
    @ParameterizedTest
    @CsvSource({"08006", "40P01", "53300", "57P01", ","})
    void anOutageIsToBeTriedAgain(String state) {
        SQLException outage = new SQLException("away", state);

        assertUnavailable(mappers.unexpected(new DatabaseFailure(outage)));
        assertUnavailable(mappers.unexpected(new PersistenceException(outage)));
    }

    @Test
    void whatWillNeverWorkIsOurMistake() {
        Response answer = mappers.unexpected(new DatabaseFailure(new SQLException("no such column", "42703")));

        assertThat(answer.getStatus()).isEqualTo(500);
    }

    private static void assertUnavailable(Response answer) {
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getEntity()).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(CommonProblem.UNAVAILABLE.type());
            assertThat(problem.detail()).doesNotContain("away");
        });
    }
}
