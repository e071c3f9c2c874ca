package org.scrutineer.deployment.plan;

import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.deployment.ExpectedReportState;
import org.scrutineer.contracts.deployment.ReportExpected;
import org.scrutineer.contracts.deployment.ReportNoLongerExpected;
import org.scrutineer.platform.messaging.OutgoingEvent;

/// What others are told about expected reports.
final class ExpectationEvents {

    private ExpectationEvents() {}

    static OutgoingEvent expected(ExpectedReport report) {
        return event(report, ReportExpected.TYPE, new ReportExpected(state(report)));
    }

    static OutgoingEvent noLongerExpected(ExpectedReport report) {
        return event(report, ReportNoLongerExpected.TYPE, new ReportNoLongerExpected(state(report)));
    }

    private static OutgoingEvent event(ExpectedReport report, String type, Object payload) {
        return new OutgoingEvent(
                Topics.DEPLOYMENT_EXPECTED_REPORT,
                "expected-report",
                report.id().toString(),
                type,
                report.version(),
                report.missionId(),
                payload);
    }

    private static ExpectedReportState state(ExpectedReport report) {
        return new ExpectedReportState(
                report.id(),
                report.missionId(),
                report.purpose().name(),
                report.stationCode(),
                report.commissionCode(),
                report.regionCode(),
                report.areaCode(),
                report.settlement(),
                report.teamCode(),
                report.visit(),
                report.withdrawn(),
                report.version());
    }
}
