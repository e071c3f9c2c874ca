package org.scrutineer.observer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.scrutineer.testkit.EndpointRules;

@QuarkusTest
class EndpointsTest {

    /// Three of missions, two of transitions, four of the roster, three of preparation, the import, four of devices.
    private static final int OF_THIS_SERVICE = 16;

    @Test
    void nothingAnswersWithoutAToken() {
        assertThat(EndpointRules.nothingAnswersWithoutAToken()).isGreaterThanOrEqualTo(OF_THIS_SERVICE);
    }

    @Test
    void nothingAnswersAnotherMissionsToken() {
        assertThat(EndpointRules.nothingAnswersAnotherMissionsToken()).isGreaterThanOrEqualTo(OF_THIS_SERVICE - 1);
    }

    @Test
    void whoIsLimitedToAnAreaReadsTheMissionOnly() {
        assertThat(EndpointRules.answersTheHeadOfAnArea()).containsExactly("GET /api/v1/missions/{missionId}");
    }
}
