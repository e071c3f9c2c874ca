package org.scrutineer.findings.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.UUID;
import org.scrutineer.findings.attachment.ContentStore;
import org.scrutineer.platform.audit.Act;
import org.scrutineer.platform.audit.AuditLog;
import org.scrutineer.platform.security.AreaScope;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;

/// Gives an attachment out, after it was written down who gets it: photos may show people.
@ApplicationScoped
class ReadAttachment {

    private final FindingQueries queries;
    private final ContentStore store;
    private final AuditLog auditLog;

    ReadAttachment(FindingQueries queries, ContentStore store, AuditLog auditLog) {
        this.queries = queries;
        this.store = store;
        this.auditLog = auditLog;
    }

    /// @param path of the file, for reading
    record Reading(String sha256, Path path) {}

    Reading handle(String missionId, UUID findingId, String name, AreaScope scope) {
        FindingQueries.StoredAttachment file = queries.attachment(missionId, findingId, name, scope)
                .orElseThrow(() -> new DomainException(
                        CommonProblem.NOT_FOUND, "Finding %s has no such attachment.".formatted(findingId)));
        auditLog.record(
                missionId,
                Act.of("attachment.read", "attachment", findingId + "/" + name).content(file.sha256()));
        return new Reading(file.sha256(), store.path(file.sha256()));
    }
}
