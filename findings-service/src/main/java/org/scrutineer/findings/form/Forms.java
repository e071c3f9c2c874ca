package org.scrutineer.findings.form;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
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
        return version(key).firstResultOptional();
    }

    Form require(FormKey key) {
        return find(key).orElseThrow(() -> missing(key));
    }

    /// A form version that nobody else changes until the transaction ends.
    Form lock(FormKey key) {
        return version(key)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .<Form>firstResultOptional()
                .orElseThrow(() -> missing(key));
    }

    private PanacheQuery<Form> version(FormKey key) {
        return find(
                "missionId = ?1 and formId = ?2 and formVersion = ?3",
                key.missionId(),
                key.formId(),
                key.formVersion());
    }

    private static DomainException missing(FormKey key) {
        return new DomainException(
                CommonProblem.NOT_FOUND, "There is no form %s version %s.".formatted(key.formId(), key.formVersion()));
    }

    /// Uploads of one form version wait for each other, also while there is no row to lock.
    void queue(FormKey key) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:form, 0))")
                .setParameter("form", key.aggregateId())
                .getSingleResult();
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
