package org.scrutineer.findings.clientaudit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.scrutineer.platform.audit.Act;
import org.scrutineer.platform.audit.AuditLog;
import org.scrutineer.platform.security.AreaScope;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;

/// Gives a client audit out, after it was written down who gets it: it may say where an observer was, minute by minute.
@ApplicationScoped
class LookAtAudit {

    private final ClientAuditQueries queries;
    private final AuditLog auditLog;

    LookAtAudit(ClientAuditQueries queries, AuditLog auditLog) {
        this.queries = queries;
        this.auditLog = auditLog;
    }

    /// @param after ordinal
    /// @throws DomainException 404 when the mission has no such finding in those areas
    ClientAuditView handle(String missionId, UUID findingId, AreaScope scope, long after, int size) {
        ClientAuditView audit = queries.find(missionId, findingId, scope, after, size)
                .orElseThrow(() ->
                        new DomainException(CommonProblem.NOT_FOUND, "There is no finding %s.".formatted(findingId)));
        String sha256 = audit.sha256();
        if (audit.state() == ClientAuditState.READ && sha256 != null) {
            auditLog.record(
                    missionId,
                    Act.of("client-audit.read", "attachment", findingId + "/" + audit.name())
                            .content(sha256)
                            .details(Map.of("after", Long.toString(after))));
        }
        return audit;
    }
}
