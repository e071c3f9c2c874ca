package org.scrutineer.observer.roster;

import java.util.Optional;

/// What a member of the core team does (domain facts, section 1.3).
public enum CoreRole {
    HEAD_OF_MISSION,
    DEPUTY_HEAD,
    REPORTING_OFFICER,
    ELECTION_ANALYST,
    LEGAL_ANALYST,
    POLITICAL_ANALYST,
    MEDIA_ANALYST,
    GENDER_MINORITIES_ANALYST,
    CAMPAIGN_FINANCE_ANALYST,
    NVT_ANALYST,
    SOCIAL_NETWORKS_ANALYST,
    STATISTICAL_ANALYST,
    LTO_COORDINATOR,
    OPERATIONS,
    LOGISTICS,
    FINANCE,
    PROCUREMENT,
    SECURITY_EXPERT,
    PARLIAMENTARY_LIAISON,
    PRESS_OFFICER,
    MEDIA_OFFICER,
    NATIONAL_STAFF;

    public static Optional<CoreRole> of(String name) {
        for (CoreRole role : values()) {
            if (role.name().equals(name)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
