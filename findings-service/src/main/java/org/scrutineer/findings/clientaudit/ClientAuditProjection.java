package org.scrutineer.findings.clientaudit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.scrutineer.contracts.Topics;
import org.scrutineer.findings.ChangedFindings;
import org.scrutineer.platform.messaging.IncomingEvent;
import org.scrutineer.platform.messaging.Projection;

/// Has client audits read when an event says that a finding came, was edited, or that a file came. The event only says
/// which finding: what is read is the file that it names now, so late and repeated events do no harm.
@ApplicationScoped
class ClientAuditProjection implements Projection {

    private final ReadAudits audits;

    ClientAuditProjection(ReadAudits audits) {
        this.audits = audits;
    }

    @Override
    public String name() {
        return "client-audit";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.FINDINGS_FINDING);
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        ChangedFindings.byMission(events).forEach(audits::handle);
    }

    @Override
    public void clear() {
        audits.forgetAll();
    }
}
