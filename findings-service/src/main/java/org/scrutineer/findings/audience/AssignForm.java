package org.scrutineer.findings.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.FindingsProblem;
import org.scrutineer.platform.audit.Act;
import org.scrutineer.platform.audit.AuditLog;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.Versions;

/// Says for whom a form is.
@ApplicationScoped
class AssignForm {

    private final AudienceRows audiences;
    private final AuditLog auditLog;
    private final Clock clock;

    AssignForm(AudienceRows audiences, AuditLog auditLog, Clock clock) {
        this.audiences = audiences;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /// @throws DomainException 404
    @Transactional
    AudienceView find(String missionId, String formId) {
        requireForm(missionId, formId);
        return audiences.current(missionId, formId);
    }

    /// Those that were ever set, the first one first.
    ///
    /// @throws DomainException 404
    @Transactional
    Page<AudienceView> versions(String missionId, String formId, long after, int size) {
        requireForm(missionId, formId);
        return Page.of(
                audiences.versions(missionId, formId, after, size + 1),
                size,
                audience -> Long.toString(audience.version()));
    }

    /// The same audience again changes nothing, whatever version was seen.
    ///
    /// @param by user name
    @Transactional
    AudienceView handle(String missionId, String formId, Audience audience, @Nullable String ifMatch, String by) {
        requireForm(missionId, formId);
        AudienceView current = audiences.current(missionId, formId);
        if (current.audience().equals(audience)) {
            return current;
        }
        Versions.require(ifMatch, current.version());
        requireTeams(missionId, audience.teams());
        if (!audiences.replace(missionId, formId, current.version(), audience, by, clock.instant())) {
            throw new DomainException(CommonProblem.OUTDATED_VERSION, "Read it again, then repeat your change.");
        }
        AudienceView assigned = audiences.current(missionId, formId);
        auditLog.record(missionId, act(assigned));
        return assigned;
    }

    private static Act act(AudienceView assigned) {
        return Act.of("form.assigned", "form", assigned.formId())
                .version(assigned.version())
                .details(Map.of(
                        "categories",
                        assigned.categories().stream().map(Enum::name).collect(Collectors.joining(",")),
                        "teams",
                        String.join(",", assigned.teams())));
    }

    private void requireForm(String missionId, String formId) {
        if (!audiences.isForm(missionId, formId)) {
            throw new DomainException(CommonProblem.NOT_FOUND, "There is no form %s.".formatted(formId));
        }
    }

    private void requireTeams(String missionId, Set<String> teams) {
        Set<String> unknown = audiences.unknownTeams(missionId, teams);
        if (!unknown.isEmpty()) {
            throw new DomainException(
                    FindingsProblem.UNKNOWN_TEAM, "Nothing was changed.", Map.of("teams", List.copyOf(unknown)));
        }
    }
}
