package org.scrutineer.contracts;

import java.util.List;

/// Every topic of the platform. Whoever runs a broker creates them from here; nothing relies on auto-creation.
public final class Topics {

    public static final String OBSERVER_MISSION = "scrutineer.observer.mission.v1";
    public static final String OBSERVER_OBSERVER = "scrutineer.observer.observer.v1";
    public static final String OBSERVER_DEVICE = "scrutineer.observer.device.v1";
    public static final String DEPLOYMENT_REGION = "scrutineer.deployment.region.v1";
    public static final String DEPLOYMENT_COMMISSION = "scrutineer.deployment.commission.v1";
    public static final String DEPLOYMENT_STATION = "scrutineer.deployment.station.v1";
    public static final String DEPLOYMENT_AREA = "scrutineer.deployment.area.v1";
    public static final String DEPLOYMENT_TEAM = "scrutineer.deployment.team.v1";
    public static final String DEPLOYMENT_EXPECTED_REPORT = "scrutineer.deployment.expected-report.v1";
    public static final String FINDINGS_FORM = "scrutineer.findings.form.v1";
    public static final String FINDINGS_FINDING = "scrutineer.findings.finding.v1";
    public static final String FINDINGS_ASSESSMENT = "scrutineer.findings.assessment.v1";
    public static final String FINDINGS_HELD = "scrutineer.findings.held.v1";
    public static final String FINDINGS_CONSOLIDATION = "scrutineer.findings.consolidation.v1";
    public static final String REPORTING_CUT = "scrutineer.reporting.cut.v1";

    /// Bytes that the largest record may have (`max.message.bytes` of every topic): a finding with ten thousand turns
    /// of
    /// a repeated group is such a record. The default of Kafka, 1 MB, would leave it in the outbox for ever, and
    /// everything after it.
    public static final int LARGEST_RECORD_BYTES = 8_000_000;

    /// Roster and deployment topics are compacted: the latest state of each aggregate is what matters.
    /// Findings are evidence and are kept whole.
    private static final List<Topic> ALL = List.of(
            new Topic(OBSERVER_MISSION, 1, true),
            new Topic(OBSERVER_OBSERVER, 2, true),
            new Topic(OBSERVER_DEVICE, 2, true),
            new Topic(DEPLOYMENT_REGION, 1, true),
            new Topic(DEPLOYMENT_COMMISSION, 1, true),
            new Topic(DEPLOYMENT_STATION, 4, true),
            new Topic(DEPLOYMENT_AREA, 1, true),
            new Topic(DEPLOYMENT_TEAM, 2, true),
            new Topic(DEPLOYMENT_EXPECTED_REPORT, 4, true),
            new Topic(FINDINGS_FORM, 1, true),
            new Topic(FINDINGS_FINDING, 4, false),
            new Topic(FINDINGS_ASSESSMENT, 4, true),
            new Topic(FINDINGS_HELD, 2, false),
            new Topic(FINDINGS_CONSOLIDATION, 2, true),
            new Topic(REPORTING_CUT, 1, false));

    private Topics() {}

    public static List<Topic> all() {
        return ALL;
    }
}
