package org.scrutineer.local.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTableTest {

    @ParameterizedTest
    @CsvSource({
        "/auth, IDENTITY",
        "/auth/realms/scrutineer/protocol/openid-connect/token, IDENTITY",
        "/author, REPORTING",
        "/v1/key/abc/missions/kz2022/formList, FINDINGS",
        "/v1/key/abc/missions/kz2022/submission, FINDINGS",
        "/api/v1/ops/observer/dead-letters, OBSERVER",
        "/api/v1/ops/deployment/dead-letters, DEPLOYMENT",
        "/api/v1/ops/findings/dead-letters, FINDINGS",
        "/api/v1/ops/reporting/projections/rebuild, REPORTING",
        "/api/v1/missions, OBSERVER",
        "/api/v1/missions/kz2022, OBSERVER",
        "/api/v1/missions/kz2022/observers, OBSERVER",
        "/api/v1/missions/kz2022/observers/STO-001/eligibility, OBSERVER",
        "/api/v1/missions/kz2022/roster-imports, OBSERVER",
        "/api/v1/missions/kz2022/transitions, OBSERVER",
        "/api/v1/missions/kz2022/accreditations, OBSERVER",
        "/api/v1/missions/kz2022/enrolments, OBSERVER",
        "/api/v1/missions/kz2022/devices/0190-1, OBSERVER",
        "/api/v1/missions/kz2022/pledges, OBSERVER",
        "/api/v1/missions/kz2022/trainings, OBSERVER",
        "/api/v1/missions/kz2022/milestones, OBSERVER",
        "/api/v1/missions/kz2022/regions, DEPLOYMENT",
        "/api/v1/missions/kz2022/region-boundaries, DEPLOYMENT",
        "/api/v1/missions/kz2022/commissions, DEPLOYMENT",
        "/api/v1/missions/kz2022/stations/0612-01, DEPLOYMENT",
        "/api/v1/missions/kz2022/areas, DEPLOYMENT",
        "/api/v1/missions/kz2022/region-imports, DEPLOYMENT",
        "/api/v1/missions/kz2022/commission-imports, DEPLOYMENT",
        "/api/v1/missions/kz2022/station-imports, DEPLOYMENT",
        "/api/v1/missions/kz2022/area-imports, DEPLOYMENT",
        "/api/v1/missions/kz2022/team-imports, DEPLOYMENT",
        "/api/v1/missions/kz2022/teams/1601, DEPLOYMENT",
        "/api/v1/missions/kz2022/team-pairings, DEPLOYMENT",
        "/api/v1/missions/kz2022/assignment-plans, DEPLOYMENT",
        "/api/v1/missions/kz2022/assignments, DEPLOYMENT",
        "/api/v1/missions/kz2022/expected-reports, DEPLOYMENT",
        "/api/v1/missions/kz2022/forms/voting/versions/1/publish, FINDINGS",
        "/api/v1/missions/kz2022/findings/0190, FINDINGS",
        "/api/v1/missions/kz2022/openrosa/formList, FINDINGS",
        "/api/v1/missions/kz2022/held, FINDINGS",
        "/api/v1/missions/kz2022/exports/kz2022_b.csv, FINDINGS",
        "/api/v1/missions/kz2022/audit-log, FINDINGS",
        "/api/v1/missions/kz2022/review-batches/0190/renew, FINDINGS",
        "/api/v1/missions/kz2022/consolidations/VOTING/110530, FINDINGS",
        "/api/v1/missions/kz2022/official-figures/110530/versions, FINDINGS",
        "/api/v1/missions/kz2022/summary, REPORTING",
        "/api/v1/missions/kz2022/coverage, REPORTING",
        "/api/v1/missions/kz2022/latest-findings, REPORTING",
        "/api/v1/missions/kz2022/stream, REPORTING",
        "/api/v1/missions/kz2022/cuts/1/statement.pdf, REPORTING",
        "/api/v1/missions/kz2022/observersx, REPORTING",
        "/, REPORTING",
        "/index.html, REPORTING",
        "/assets/app.js, REPORTING",
        "/q/health/ready, NOWHERE",
        "/q/metrics, NOWHERE",
        "/q, NOWHERE",
        "/queue, REPORTING"
    })
    void sendsEachPathToTheServiceThatOwnsIt(String path, Destination destination) {
        assertThat(RoutingTable.destinationOf(path)).contains(destination);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/missions/kz2022/observers/../../../../q/metrics",
                "/api/v1/missions/kz2022/observers/%2e%2e/%2E%2e/q",
                "/assets/..",
                "/./q/metrics",
                "//q/metrics",
                "/api//v1/missions",
                "/api\\v1",
                "/api%5cv1",
                "/a%00b",
                "*",
                ""
            })
    void refusesPathsThatAServiceMightReadOtherwise(String path) {
        assertThat(RoutingTable.destinationOf(path)).isEmpty();
    }

    @Test
    void endsWithALineThatTakesEverything() {
        assertThat(RoutingTable.routes().getLast().path().pattern()).isEqualTo("/.*");
    }

    @Test
    void masksTheDeviceTokenBeforeItReachesALog() {
        assertThat(Forwarding.masked("/v1/key/abcDEF123/missions/kz2022/submission"))
                .isEqualTo("/v1/key/***/missions/kz2022/submission");
        assertThat(Forwarding.masked("/v1/test/abcDEF123/missions/kz2022/forms/f/draft/formList"))
                .isEqualTo("/v1/test/***/missions/kz2022/forms/f/draft/formList");
    }
}
