package org.scrutineer.findings.intake;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.scrutineer.platform.database.DatabaseFailure;

/// Findings that are elsewhere than the frame has their station or commission. Plain JDBC; takes part in the
/// transaction of its caller.
@ApplicationScoped
public class Displaced {

    /// What [Placing] lets the frame decide, where the frame says anything.
    private static final String DISPLACED = """
            select s.finding_id
            from submission s
            left join known_station st on st.mission_id = s.mission_id and st.code = s.station_code
            left join known_commission c on c.mission_id = s.mission_id and c.code = s.commission_code
                and st.code is null
            where s.mission_id = ? and s.finding_id = any (?) and s.is_current
              and (s.region_code is distinct from coalesce(st.region_code, c.region_code, s.region_code)
                or s.area_code is distinct from coalesce(st.area_code, c.area_code, s.area_code)
                or s.commission_code is distinct from coalesce(st.commission_code, s.commission_code)
                or s.settlement is distinct from coalesce(st.settlement, s.settlement))""";

    private final AgroalDataSource dataSource;

    Displaced(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Those of some findings, in the order of their ids.
    public SortedSet<UUID> among(String missionId, Collection<UUID> findings) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(DISPLACED)) {
            statement.setString(1, missionId);
            statement.setArray(2, connection.createArrayOf("uuid", findings.toArray()));
            SortedSet<UUID> displaced = new TreeSet<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    displaced.add(row.getObject(1, UUID.class));
                }
            }
            return displaced;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
