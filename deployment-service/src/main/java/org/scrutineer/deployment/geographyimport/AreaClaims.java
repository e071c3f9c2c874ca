package org.scrutineer.deployment.geographyimport;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutineer.deployment.geography.Area;
import org.scrutineer.deployment.geography.Stored;
import org.scrutineer.deployment.importfile.ReadRow;

/// Which area claims which commission once the file is in.
final class AreaClaims {

    private final Map<String, String> areaByCommission = new HashMap<>();

    private AreaClaims() {}

    /// The file over what is stored. Two areas that claim one commission are an error on the later row.
    static AreaClaims of(List<Stored<Area>> stored, List<ReadRow<Area>> rows) {
        AreaClaims claims = new AreaClaims();
        Set<String> inFile = new HashSet<>();
        rows.forEach(read -> inFile.add(read.value().code()));
        stored.stream()
                .map(Stored::facts)
                .filter(area -> !inFile.contains(area.code()))
                .forEach(
                        area -> area.commissionCodes().forEach(code -> claims.areaByCommission.put(code, area.code())));
        for (ReadRow<Area> read : rows) {
            for (String commission : read.value().commissionCodes()) {
                String other = claims.areaByCommission.putIfAbsent(
                        commission, read.value().code());
                if (other != null) {
                    read.row()
                            .error(
                                    "tec_codes",
                                    "COMMISSION_IN_TWO_AREAS",
                                    "commission %s is in area %s already".formatted(commission, other));
                }
            }
        }
        return claims;
    }

    @Nullable String areaOf(String commissionCode) {
        return areaByCommission.get(commissionCode);
    }
}
