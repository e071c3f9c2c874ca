package org.scrutineer.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The one place that decides. Everything else asks.
@ApplicationScoped
public class AccessPolicy {

    private static final String EVERYTHING = "*";
    /// Marks a permission that a role has by area only: a group of the role in the whole mission does not give
    /// it.
    private static final String BY_AREA = "@area";

    private final Map<String, Set<String>> permissionsByRole;

    AccessPolicy(SecurityConfig config) {
        this.permissionsByRole = Map.copyOf(config.roles());
    }

    /// Whether the caller has the permission in the whole mission. A role in some areas of it is not enough.
    ///
    /// @param missionId the mission in question, or null for platform matters
    public boolean allows(Caller caller, @Nullable String missionId, String permission) {
        return areas(caller, missionId, permission).isEverywhere();
    }

    /// The areas of the mission in which the caller has the permission.
    ///
    /// @param missionId the mission in question, or null for platform matters
    public AreaScope areas(Caller caller, @Nullable String missionId, String permission) {
        if (caller.isPlatformAdmin() && roleAllows(Caller.PLATFORM_ADMIN, permission)) {
            return AreaScope.everywhere();
        }
        Set<String> areas = new HashSet<>();
        for (Grant grant : missionId == null ? Set.<Grant>of() : caller.grantsIn(missionId)) {
            if (grant.areaCode() == null && roleAllows(grant.role(), permission)) {
                return AreaScope.everywhere();
            }
            if (grant.areaCode() != null && roleAllowsByArea(grant.role(), permission)) {
                areas.add(grant.areaCode());
            }
        }
        return AreaScope.only(areas);
    }

    private boolean roleAllows(String role, String permission) {
        Set<String> permissions = permissionsByRole.getOrDefault(role, Set.of());
        return permissions.contains(EVERYTHING) || permissions.contains(permission);
    }

    private boolean roleAllowsByArea(String role, String permission) {
        return roleAllows(role, permission) || roleAllows(role, permission + BY_AREA);
    }
}
