package org.scrutineer.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The one place that decides. Everything else asks.
@ApplicationScoped
public class AccessPolicy {

    private final Map<String, Set<String>> permissionsByRole;

    AccessPolicy(SecurityConfig config) {
        this.permissionsByRole = Map.copyOf(config.roles());
    }

    /// @param missionId the mission in question, or null for platform matters
    public boolean allows(Caller caller, @Nullable String missionId, String permission) {
        if (caller.isPlatformAdmin() && roleAllows(Caller.PLATFORM_ADMIN, permission)) {
            return true;
        }
        return missionId != null && caller.rolesIn(missionId).stream().anyMatch(role -> roleAllows(role, permission));
    }

    private boolean roleAllows(String role, String permission) {
        Set<String> permissions = permissionsByRole.getOrDefault(role, Set.of());
        return permissions.contains("*") || permissions.contains(permission);
    }
}
