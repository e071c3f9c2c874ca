package org.scrutineer.contracts.deployment;

/// The assignment that would have yielded this report was withdrawn.
public record ReportNoLongerExpected(ExpectedReportState expectedReport) implements DeploymentEvent {

    public static final String TYPE = "org.scrutineer.deployment.report-no-longer-expected.v1";
}
