package org.scrutineer.findings.held;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.findings.FindingsEvent;
import org.scrutineer.contracts.findings.HeldAccepted;
import org.scrutineer.contracts.findings.HeldRejected;
import org.scrutineer.contracts.findings.HeldState;
import org.scrutineer.contracts.findings.SubmissionHeld;
import org.scrutineer.platform.messaging.OutgoingEvent;

/// What is held, as events.
final class HeldEvents {

    private HeldEvents() {}

    static OutgoingEvent held(UUID id, HeldSubmission submission, Instant now) {
        return event(SubmissionHeld.TYPE, new SubmissionHeld(state(id, submission, now, null, 1)), id, submission, 1);
    }

    /// @param version the one that the decision made
    static OutgoingEvent decided(HeldItem item, HeldDecision decision, long version) {
        HeldState state = state(item.heldId(), item.submission(), item.firstReceivedAt(), decision, version);
        return switch (decision.decision()) {
            case ACCEPTED ->
                event(HeldAccepted.TYPE, new HeldAccepted(state), item.heldId(), item.submission(), version);
            case REJECTED ->
                event(HeldRejected.TYPE, new HeldRejected(state), item.heldId(), item.submission(), version);
        };
    }

    private static HeldState state(
            UUID id, HeldSubmission submission, Instant receivedAt, @Nullable HeldDecision decision, long version) {
        return new HeldState(
                id,
                submission.missionId(),
                submission.reason().name(),
                submission.formId(),
                submission.instanceId(),
                submission.deviceId(),
                submission.teamCode(),
                receivedAt,
                decision == null ? null : decision.decision().name(),
                decision == null ? null : decision.findingId(),
                version);
    }

    private static OutgoingEvent event(
            String type, FindingsEvent payload, UUID id, HeldSubmission submission, long version) {
        return new OutgoingEvent(
                Topics.FINDINGS_HELD, "held", id.toString(), type, version, submission.missionId(), payload);
    }
}
