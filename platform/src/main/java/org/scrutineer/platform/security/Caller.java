package org.scrutineer.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;
import java.util.TreeSet;

/// Whoever is calling, read from the groups of the access token: `/platform/admin` and `/missions/{missionId}/{ROLE}`.
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
    public Set<String> rolesIn(String missionId) {
        String prefix = MISSIONS + missionId + "/";
        Set<String> roles = new TreeSet<>();
        for (String group : groups) {
            if (group.startsWith(prefix)) {
                roles.add(group.substring(prefix.length()));
            }
        }
        return roles;
    }
}
