package org.scrutineer.observer.mission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.scrutineer.platform.security.AccessPolicy;
import org.scrutineer.platform.security.Caller;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;

/// Reads missions.
@ApplicationScoped
class FindMissions {

    private static final String READ = "mission:read";

    private final Missions missions;
    private final AccessPolicy policy;

    FindMissions(Missions missions, AccessPolicy policy) {
        this.missions = missions;
        this.policy = policy;
    }

    @Transactional
    MissionView one(String missionId) {
        return MissionView.of(missions.require(missionId));
    }

    /// The missions the caller may read, by code. A mission belongs to no area: a role in one of them is
    /// enough.
    @Transactional
    Page<MissionView> of(Caller caller, PageRequest page) {
        String after = page.cursor().orElse("");
        List<Mission> found = policy.allows(caller, null, READ)
                ? missions.page(after, page.size() + 1)
                : missions.page(readable(caller), after, page.size() + 1);
        return Page.of(found.stream().map(MissionView::of).toList(), page.size(), MissionView::missionId);
    }

    private Set<String> readable(Caller caller) {
        return caller.missions().stream()
                .filter(missionId -> policy.areas(caller, missionId, READ).isSomewhere())
                .collect(Collectors.toSet());
    }
}
