package org.scrutineer.observer.enrolment;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.observer.ObserverProblem;
import org.scrutineer.platform.web.DomainException;

/// All enrolment codes.
@ApplicationScoped
public class Enrolments implements PanacheRepositoryBase<Enrolment, UUID> {

    private static final String SCHEME = "Enrolment ";

    /// Looks at a code without spending it.
    ///
    /// @param authorization `Enrolment <code>`, the header as sent
    /// @throws DomainException 401, as [#spend]
    public void requireUsable(String missionId, @Nullable String authorization, Instant now) {
        boolean usable = code(authorization)
                .flatMap(code -> query(missionId, code).<Enrolment>firstResultOptional())
                .filter(enrolment -> enrolment.isUsable(now))
                .isPresent();
        if (!usable) {
            throw refused();
        }
    }

    /// Spends a code. Two phones with the same code take turns at the row, and the second finds it used.
    ///
    /// @param authorization `Enrolment <code>`, the header as sent
    /// @throws DomainException 401, the same for a wrong, used, expired or foreign code: a guesser learns nothing
    public Enrolment spend(String missionId, @Nullable String authorization, Instant now) {
        return code(authorization)
                .flatMap(code -> query(missionId, code)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .<Enrolment>firstResultOptional())
                .filter(enrolment -> enrolment.use(now))
                .orElseThrow(Enrolments::refused);
    }

    private PanacheQuery<Enrolment> query(String missionId, String code) {
        return find("codeHash = ?1 and missionId = ?2", Secret.hashOf(code), missionId);
    }

    private static DomainException refused() {
        return new DomainException(
                ObserverProblem.ENROLMENT_REFUSED,
                "It is wrong, was used before or has expired. Ask the mission for another one.");
    }

    private static Optional<String> code(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return Optional.of(authorization.substring(SCHEME.length()).strip());
    }
}
