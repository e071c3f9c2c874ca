package org.scrutineer.findings.intake;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.scrutineer.findings.place.Places;
import org.scrutineer.platform.audit.Act;
import org.scrutineer.platform.audit.AuditLog;
import org.scrutineer.platform.audit.Origin;
import org.scrutineer.platform.database.DatabaseFailure;
import org.scrutineer.platform.security.AreaScope;

/// Moves findings to where the frame has their station or commission: it was imported after they came, or corrected.
@ApplicationScoped
public class PlaceAgain {

    /// What [Placing] lets the frame decide, where the frame says anything.
    private static final String ELSEWHERE = """
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
    private static final Origin FRAME = Origin.ofService("frame");

    private final AgroalDataSource dataSource;
    private final Places places;
    private final FindingLedger ledger;
    private final AuditLog auditLog;

    PlaceAgain(AgroalDataSource dataSource, Places places, FindingLedger ledger, AuditLog auditLog) {
        this.dataSource = dataSource;
        this.places = places;
        this.ledger = ledger;
        this.auditLog = auditLog;
    }

    /// Those of some findings that the frame has elsewhere.
    public SortedSet<UUID> elsewhere(String missionId, Collection<UUID> findings) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ELSEWHERE)) {
            statement.setString(1, missionId);
            statement.setArray(2, connection.createArrayOf("uuid", findings.toArray()));
            SortedSet<UUID> elsewhere = new TreeSet<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    elsewhere.add(row.getObject(1, UUID.class));
                }
            }
            return elsewhere;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// Moves one, in a transaction of its own: whoever changes a finding locks it before anything else.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void handle(String missionId, UUID findingId) {
        LockedFinding finding = ledger.lock(missionId, findingId, AreaScope.everywhere());
        Placement before = finding.current().placement();
        places.forget(missionId, before.stationCode(), before.commissionCode());
        ledger.place(finding).ifPresent(placement -> auditLog.record(missionId, FRAME, act(finding, placement)));
    }

    private static Act act(LockedFinding finding, Placement placement) {
        return Act.of("finding.placed", "finding", finding.findingId().toString())
                .version(finding.contentVersion())
                .details(Map.of(
                        "region", Objects.requireNonNullElse(placement.regionCode(), ""),
                        "area", Objects.requireNonNullElse(placement.areaCode(), "")));
    }
}
