package org.scrutineer.observer.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutineer.observer.mission.Missions;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;

/// Reads the roster.
@ApplicationScoped
class FindObservers {

    private final Missions missions;
    private final Observers observers;

    FindObservers(Missions missions, Observers observers) {
        this.missions = missions;
        this.observers = observers;
    }

    /// @param category name of a category, or null for all
    /// @param deployable only those who are, only those who are not, or null for all
    @Transactional
    Page<ObserverView> page(
            String missionId, @Nullable String category, @Nullable Boolean deployable, PageRequest page) {
        missions.require(missionId);
        List<Observer> found = observers.page(
                missionId,
                category == null ? null : categoryNamed(category),
                deployable,
                page.cursor().orElse(""),
                page.size() + 1);
        return Page.of(found.stream().map(ObserverView::inList).toList(), page.size(), ObserverView::observerCode);
    }

    @Transactional
    ObserverView one(String missionId, String observerCode) {
        return ObserverView.of(observers.require(missionId, observerCode));
    }

    private static Category categoryNamed(String name) {
        return Category.of(name)
                .orElseThrow(() -> new DomainException(
                        CommonProblem.INVALID_REQUEST, "category must be one of " + List.of(Category.values()) + "."));
    }
}
