package org.scrutineer.findings.form;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;

/// All forms of all missions.
@ApplicationScoped
class Forms implements PanacheRepositoryBase<Form, UUID> {

    Optional<Form> find(FormKey key) {
        return find(
                        "missionId = ?1 and formId = ?2 and formVersion = ?3",
                        key.missionId(),
                        key.formId(),
                        key.formVersion())
                .firstResultOptional();
    }

    Form require(FormKey key) {
        return find(key)
                .orElseThrow(() -> new DomainException(
                        CommonProblem.NOT_FOUND,
                        "There is no form %s version %s.".formatted(key.formId(), key.formVersion())));
    }

    /// Those after a form version, which need not exist; two empty texts for the first page.
    List<Form> listIn(String missionId, String afterId, String afterVersion, int limit) {
        return find(
                        "missionId = ?1 and (formId > ?2 or (formId = ?2 and formVersion > ?3)) order by formId, formVersion",
                        missionId,
                        afterId,
                        afterVersion)
                .page(Page.ofSize(limit))
                .list();
    }
}
