package org.scrutineer.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Whoever is calling, read from the groups of the access token: `/platform/admin`,
/// `/missions/{missionId}/{ROLE}` and `/missions/{missionId}/{ROLE}/{areaCode}`.
public final class Caller {

    private static final String PLATFORM_ADMIN_GROUP = "/platform/admin";
    private static final String MISSIONS = "/missions/";
    /// The role that the platform's own group stands for.
    public static final String PLATFORM_ADMIN = "PLATFORM_ADMIN";

    private final String name;
    private final Set<String> groups;

    private Caller(String name, Set<String> groups) {
        this.name = name;
        this.groups = groups;
    }

    public static Caller of(SecurityIdentity identity) {
        return new Caller(identity.getPrincipal().getName(), identity.getRoles());
    }

    /// The user name, for the record of who did it.
    public String name() {
        return name;
    }

    public boolean isPlatformAdmin() {
        return groups.contains(PLATFORM_ADMIN_GROUP);
    }

    /// The missions in which the caller has any role.
    public Set<String> missions() {
        Set<String> missions = new TreeSet<>();
        for (String group : groups) {
            if (group.startsWith(MISSIONS)) {
                int end = group.indexOf('/', MISSIONS.length());
                if (end > 0) {
                    missions.add(group.substring(MISSIONS.length(), end));
                }
            }
        }
        return missions;
    }

    /// @param missionId a mission
    public Set<Grant> grantsIn(String missionId) {
        String prefix = MISSIONS + missionId + "/";
        Set<Grant> grants = new HashSet<>();
        for (String group : groups) {
            if (group.startsWith(prefix)) {
                grant(group.substring(prefix.length())).ifPresent(grants::add);
            }
        }
        return grants;
    }

    /// Anything but a role, or a role and an area, is nothing: a group without the code of its area must not
    /// become one without a limit.
    private static Optional<Grant> grant(String path) {
        String[] parts = path.split("/", -1);
        if (parts.length > 2 || parts[0].isBlank() || parts[parts.length - 1].isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Grant(parts[0], parts.length == 2 ? parts[1] : null));
    }
}
