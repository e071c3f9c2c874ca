package org.scrutineer.contracts.deployment;

/// An assignment must yield this report.
public record ReportExpected(ExpectedReportState expectedReport) implements DeploymentEvent {

    public static final String TYPE = "org.scrutineer.deployment.report-expected.v1";
}
