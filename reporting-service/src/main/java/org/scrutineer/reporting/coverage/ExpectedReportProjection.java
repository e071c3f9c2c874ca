package org.scrutineer.reporting.coverage;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.deployment.DeploymentEvent;
import org.scrutineer.contracts.deployment.ExpectedReportState;
import org.scrutineer.contracts.deployment.ReportExpected;
import org.scrutineer.contracts.deployment.ReportNoLongerExpected;
import org.scrutineer.platform.messaging.EventReader;
import org.scrutineer.platform.messaging.IncomingEvent;
import org.scrutineer.platform.messaging.Projection;
import org.scrutineer.reporting.stream.StreamLog;

/// The expected side of coverage.
@ApplicationScoped
class ExpectedReportProjection implements Projection {

    private final EventReader<DeploymentEvent> reader;
    private final ExpectedReports reports;
    private final CoverageLedger ledger;
    private final StreamLog stream;

    ExpectedReportProjection(ObjectMapper json, ExpectedReports reports, CoverageLedger ledger, StreamLog stream) {
        this.reader = new EventReader<>(json, DeploymentEvent.types(), DeploymentEvent.Unknown::new);
        this.reports = reports;
        this.ledger = ledger;
        this.stream = stream;
    }

    @Override
    public String name() {
        return "expected-reports";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.DEPLOYMENT_EXPECTED_REPORT);
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        Map<UUID, ExpectedReportState> latest = new LinkedHashMap<>();
        for (IncomingEvent event : events) {
            switch (reader.read(event)) {
                case ReportExpected expected -> keepNewest(latest, expected.expectedReport());
                case ReportNoLongerExpected withdrawn -> keepNewest(latest, withdrawn.expectedReport());
                default -> {
                    // Nothing else on this topic is about expected reports.
                }
            }
        }
        if (!latest.isEmpty()) {
            stream.append(ledger.expected(reports.upsert(latest.values())));
        }
    }

    @Override
    public void clear() {
        reports.clear();
    }

    private static void keepNewest(Map<UUID, ExpectedReportState> latest, ExpectedReportState report) {
        latest.merge(report.expectedReportId(), report, (one, other) -> one.version() < other.version() ? other : one);
    }
}
