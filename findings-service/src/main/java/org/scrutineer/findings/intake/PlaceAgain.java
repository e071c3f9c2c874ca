package org.scrutineer.findings.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.scrutineer.findings.place.Places;
import org.scrutineer.platform.audit.Act;
import org.scrutineer.platform.audit.AuditLog;
import org.scrutineer.platform.audit.Origin;
import org.scrutineer.platform.security.AreaScope;

/// Moves a finding to where the frame has its station or commission: it was imported after the finding came, or
/// corrected.
@ApplicationScoped
public class PlaceAgain {

    private static final Origin FRAME = Origin.ofService("frame");

    private final Places places;
    private final FindingLedger ledger;
    private final AuditLog auditLog;

    PlaceAgain(Places places, FindingLedger ledger, AuditLog auditLog) {
        this.places = places;
        this.ledger = ledger;
        this.auditLog = auditLog;
    }

    /// In a transaction of its own: whoever changes a finding locks it before anything else.
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
