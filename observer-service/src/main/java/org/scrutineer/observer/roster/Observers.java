package org.scrutineer.observer.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;

/// All observers of all missions. Every question names the mission.
@ApplicationScoped
public class Observers implements PanacheRepositoryBase<Observer, UUID> {

    /// @throws DomainException 404
    public Observer require(String missionId, String observerCode) {
        return find("missionId = ?1 and observerCode = ?2", missionId, observerCode)
                .firstResultOptional()
                .orElseThrow(() -> new DomainException(
                        CommonProblem.NOT_FOUND, "The roster has no observer %s.".formatted(observerCode)));
    }

    /// The whole roster, by observer code.
    public Map<String, Observer> byCode(String missionId) {
        return index(list("missionId", missionId));
    }

    /// Those of the codes that are on the roster.
    public Map<String, Observer> byCode(String missionId, Collection<String> observerCodes) {
        return index(list("missionId = ?1 and observerCode in ?2", missionId, Set.copyOf(observerCodes)));
    }

    private static Map<String, Observer> index(List<Observer> observers) {
        return observers.stream().collect(Collectors.toMap(Observer::code, Function.identity()));
    }

    List<Observer> page(
            String missionId, @Nullable Category category, @Nullable Boolean deployable, String after, int limit) {
        String query = "missionId = :mission and observerCode > :after";
        Parameters parameters = Parameters.with("mission", missionId).and("after", after);
        if (category != null) {
            query += " and category = :category";
            parameters.and("category", category);
        }
        if (deployable != null) {
            query += " and deployable = :deployable";
            parameters.and("deployable", deployable);
        }
        return find(query + " order by observerCode", parameters)
                .page(Page.ofSize(limit))
                .list();
    }

    public long countDeployable(String missionId, Set<Category> categories) {
        return count("missionId = ?1 and category in ?2 and deployable", missionId, categories);
    }

    /// Observers who are meant to go and may not yet. Those whose accreditation was refused or withdrawn stay at home
    /// and are not counted.
    ///
    /// @return their codes, the first few
    public List<String> awaited(String missionId, Set<Category> categories, int limit) {
        return find(
                        "missionId = ?1 and category in ?2 and not deployable and accreditation.status not in ?3"
                                + " order by observerCode",
                        missionId,
                        categories,
                        Set.of(AccreditationStatus.REFUSED, AccreditationStatus.WITHDRAWN))
                .page(Page.ofSize(limit))
                .stream()
                .map(Observer::code)
                .toList();
    }

    /// Card number to the code of the observer who has it.
    public Map<String, String> accreditationNumbers(String missionId) {
        return find("missionId = ?1 and accreditation.number is not null", missionId).stream()
                .filter(observer -> observer.accreditation().number() != null)
                .collect(Collectors.toMap(
                        observer -> String.valueOf(observer.accreditation().number()), Observer::code, (a, b) -> a));
    }
}
