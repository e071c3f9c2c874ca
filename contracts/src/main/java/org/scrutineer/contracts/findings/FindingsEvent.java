package org.scrutineer.contracts.findings;

import java.util.Map;

/// Everything findings-service publishes.
///
/// Readers must be tolerant: an event type they do not know arrives as [Unknown] and is skipped.
public sealed interface FindingsEvent
        permits FindingsEvent.Unknown,
                FormPublished,
                FormClosed,
                FindingReceived,
                FindingEdited,
                AttachmentReceived,
                FindingAssessed,
                FindingReviewed,
                FindingCorrected,
                FindingVoided,
                FindingRestored,
                FindingQuarantined,
                FindingReleased,
                FindingPlaced,
                SubmissionHeld,
                HeldAccepted,
                HeldRejected,
                ConsolidationDecided {

    /// What a newer publisher says and this jar does not know yet.
    ///
    /// @param type its CloudEvents type
    record Unknown(String type) implements FindingsEvent {}

    /// CloudEvents type to record.
    static Map<String, Class<? extends FindingsEvent>> types() {
        return Map.ofEntries(
                Map.entry(FormPublished.TYPE, FormPublished.class),
                Map.entry(FormClosed.TYPE, FormClosed.class),
                Map.entry(FindingReceived.TYPE, FindingReceived.class),
                Map.entry(FindingEdited.TYPE, FindingEdited.class),
                Map.entry(AttachmentReceived.TYPE, AttachmentReceived.class),
                Map.entry(FindingAssessed.TYPE, FindingAssessed.class),
                Map.entry(FindingReviewed.TYPE, FindingReviewed.class),
                Map.entry(FindingCorrected.TYPE, FindingCorrected.class),
                Map.entry(FindingVoided.TYPE, FindingVoided.class),
                Map.entry(FindingRestored.TYPE, FindingRestored.class),
                Map.entry(FindingQuarantined.TYPE, FindingQuarantined.class),
                Map.entry(FindingReleased.TYPE, FindingReleased.class),
                Map.entry(FindingPlaced.TYPE, FindingPlaced.class),
                Map.entry(SubmissionHeld.TYPE, SubmissionHeld.class),
                Map.entry(HeldAccepted.TYPE, HeldAccepted.class),
                Map.entry(HeldRejected.TYPE, HeldRejected.class),
                Map.entry(ConsolidationDecided.TYPE, ConsolidationDecided.class));
    }
}
