package org.scrutineer.findings.audit;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.audit.AuditEntries;

/// Which entries of the audit log.
public class AuditFilter {

    @Parameter(description = "Kind of the subject: form, finding, attachment, …")
    @QueryParam("subjectKind")
    @Nullable String subjectKind;

    @Parameter(description = "Id of the subject")
    @QueryParam("subjectId")
    @Nullable String subjectId;

    @Parameter(description = "Who did it")
    @QueryParam("actor")
    @Nullable String actor;

    @Parameter(description = "What was done, for example form.published")
    @QueryParam("action")
    @Nullable String action;

    AuditEntries.Filter entries() {
        return new AuditEntries.Filter(subjectKind, subjectId, actor, action);
    }
}
