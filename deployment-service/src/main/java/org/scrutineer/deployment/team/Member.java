package org.scrutineer.deployment.team;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.scrutineer.deployment.roster.KnownObserver;

/// One of the two of a team, as known when the team was formed.
@Embeddable
record Member(
        UUID observerId,
        String observerCode,
        String name,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> citizenships) {

    static Member of(KnownObserver observer) {
        return new Member(
                observer.observerId(), observer.observerCode(), observer.name(), List.copyOf(observer.citizenships()));
    }
}
