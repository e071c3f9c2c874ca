package org.scrutineer.observer.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scrutineer.observer.lifecycle.TransitionGuard;
import org.scrutineer.observer.mission.Mission;
import org.scrutineer.observer.mission.MissionPhase;
import org.scrutineer.observer.mission.RefusedTransition;
import org.scrutineer.observer.roster.Category;
import org.scrutineer.observer.roster.Observers;

/// Nobody is deployed without accreditation, signed code of conduct and training (domain facts, section 2.2).
@ApplicationScoped
class DeployableObserversGuard implements TransitionGuard {

    /// Enough to see what is the matter; the roster can be asked for the rest.
    private static final int NAMED = 20;

    private final Observers observers;

    DeployableObserversGuard(Observers observers) {
        this.observers = observers;
    }

    @Override
    public Optional<RefusedTransition> check(Mission mission, MissionPhase to) {
        return switch (to) {
            case LTO_DEPLOYED -> check(mission, Set.of(Category.LTO));
            case STO_DEPLOYED -> check(mission, Set.of(Category.STO, Category.LSTO));
            default -> Optional.empty();
        };
    }

    private Optional<RefusedTransition> check(Mission mission, Set<Category> categories) {
        List<String> awaited = observers.awaited(mission.id(), categories, NAMED);
        if (!awaited.isEmpty()) {
            return Optional.of(new RefusedTransition(
                    "OBSERVERS_NOT_DEPLOYABLE",
                    "Some observers are not accredited, trained or pledged; ask for their eligibility",
                    awaited));
        }
        if (observers.countDeployable(mission.id(), categories) == 0) {
            return Optional.of(new RefusedTransition("NO_OBSERVERS", "The roster has nobody to deploy"));
        }
        return Optional.empty();
    }
}
