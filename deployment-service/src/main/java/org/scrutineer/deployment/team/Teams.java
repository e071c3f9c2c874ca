package org.scrutineer.deployment.team;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.security.AreaScope;

/// The teams of all missions.
@ApplicationScoped
class Teams implements PanacheRepositoryBase<Team, UUID> {

    /// Disbanded ones too.
    List<Team> ofKind(String missionId, TeamKind kind) {
        return list("missionId = ?1 and kind = ?2 order by code", missionId, kind);
    }

    Optional<Team> standing(String missionId, String code) {
        return find("missionId = ?1 and code = ?2 and not disbanded", missionId, code)
                .firstResultOptional();
    }

    /// @param kind null: any
    /// @param areaCode null: any
    /// @param scope where the caller may look
    /// @param after code of the last team of the page before, or empty
    List<Team> standing(
            String missionId,
            @Nullable TeamKind kind,
            @Nullable String areaCode,
            AreaScope scope,
            String after,
            int limit) {
        StringBuilder query = new StringBuilder("missionId = :mission and not disbanded and code > :after");
        Map<String, Object> values = new HashMap<>(Map.of("mission", missionId, "after", after));
        if (kind != null) {
            query.append(" and kind = :kind");
            values.put("kind", kind);
        }
        if (areaCode != null) {
            query.append(" and areaCode = :area");
            values.put("area", areaCode);
        }
        if (scope instanceof AreaScope.Only only) {
            query.append(" and areaCode in :scope");
            values.put("scope", only.areaCodes());
        }
        return find(query + " order by code", values).range(0, limit - 1).list();
    }
}
