package org.scrutineer.reporting.cut;

import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.reporting.CutState;
import org.scrutineer.contracts.reporting.DataCutFrozen;
import org.scrutineer.platform.messaging.OutgoingEvent;

/// Cuts on their way out. Who froze one is not said: people's names stay in this service.
final class CutEvents {

    private CutEvents() {}

    static OutgoingEvent frozen(Cut cut) {
        return new OutgoingEvent(
                Topics.REPORTING_CUT,
                "cut",
                cut.id().toString(),
                DataCutFrozen.TYPE,
                cut.publicVersion(),
                cut.missionId(),
                new DataCutFrozen(new CutState(
                        cut.id(),
                        cut.missionId(),
                        cut.label(),
                        cut.frozenAt(),
                        cut.findings(),
                        cut.sha256(),
                        cut.publicVersion())));
    }
}
