package org.scrutineer.findings.intake;

import java.util.function.Function;
import org.scrutineer.contracts.findings.AttachmentReceived;
import org.scrutineer.contracts.findings.FindingCorrected;
import org.scrutineer.contracts.findings.FindingEdited;
import org.scrutineer.contracts.findings.FindingPlaced;
import org.scrutineer.contracts.findings.FindingQuarantined;
import org.scrutineer.contracts.findings.FindingReleased;
import org.scrutineer.contracts.findings.FindingRestored;
import org.scrutineer.contracts.findings.FindingReviewed;
import org.scrutineer.contracts.findings.FindingState;
import org.scrutineer.contracts.findings.FindingVoided;
import org.scrutineer.contracts.findings.FindingsEvent;

/// What happens to a finding after it was received, each with the event that tells it.
public enum FindingChange {
    EDITED(FindingEdited.TYPE, FindingEdited::new),
    ATTACHMENT_RECEIVED(AttachmentReceived.TYPE, AttachmentReceived::new),
    REVIEWED(FindingReviewed.TYPE, FindingReviewed::new),
    CORRECTED(FindingCorrected.TYPE, FindingCorrected::new),
    VOIDED(FindingVoided.TYPE, FindingVoided::new),
    RESTORED(FindingRestored.TYPE, FindingRestored::new),
    QUARANTINED(FindingQuarantined.TYPE, FindingQuarantined::new),
    RELEASED(FindingReleased.TYPE, FindingReleased::new),
    PLACED(FindingPlaced.TYPE, FindingPlaced::new);

    private final String type;
    private final Function<FindingState, FindingsEvent> event;

    FindingChange(String type, Function<FindingState, FindingsEvent> event) {
        this.type = type;
        this.event = event;
    }

    String type() {
        return type;
    }

    FindingsEvent event(FindingState state) {
        return event.apply(state);
    }
}
