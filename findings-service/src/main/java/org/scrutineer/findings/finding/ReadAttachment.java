package org.scrutineer.findings.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.scrutineer.findings.attachment.ContentStore;
import org.scrutineer.findings.attachment.Thumbnails;
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
    private final Thumbnails thumbnails;
    private final AuditLog auditLog;

    ReadAttachment(FindingQueries queries, ContentStore store, Thumbnails thumbnails, AuditLog auditLog) {
        this.queries = queries;
        this.store = store;
        this.thumbnails = thumbnails;
        this.auditLog = auditLog;
    }

    /// A file that may be read.
    interface Opening {
        InputStream from(long position) throws IOException;
    }

    FindingQueries.StoredAttachment find(String missionId, UUID findingId, String name, AreaScope scope) {
        return queries.attachment(missionId, findingId, name, scope)
                .orElseThrow(() -> new DomainException(
                        CommonProblem.NOT_FOUND, "Finding %s has no such attachment.".formatted(findingId)));
    }

    /// @param range the part that was asked for, empty for all of it
    Opening open(
            String missionId,
            UUID findingId,
            String name,
            FindingQueries.StoredAttachment file,
            Optional<ByteRange> range) {
        Map<String, String> details = range.map(part -> Map.of("bytes", part.from() + "-" + part.to()))
                .orElseGet(Map::of);
        auditLog.record(missionId, read(findingId, name, file, details));
        return position -> store.open(file.sha256(), position);
    }

    /// A small picture, as JPEG.
    byte[] thumbnail(String missionId, UUID findingId, String name, FindingQueries.StoredAttachment file) {
        byte[] thumbnail = thumbnails
                .of(file.sha256())
                .orElseThrow(() -> new DomainException(
                        CommonProblem.NOT_FOUND, "This attachment is no picture that can be made smaller."));
        auditLog.record(missionId, read(findingId, name, file, Map.of("thumbnail", "true")));
        return thumbnail;
    }

    private static Act read(
            UUID findingId, String name, FindingQueries.StoredAttachment file, Map<String, String> details) {
        return Act.of("attachment.read", "attachment", findingId + "/" + name)
                .content(file.sha256())
                .details(details);
    }
}
