package org.scrutineer.reporting.held;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.findings.FindingsEvent;
import org.scrutineer.contracts.findings.HeldAccepted;
import org.scrutineer.contracts.findings.HeldRejected;
import org.scrutineer.contracts.findings.HeldState;
import org.scrutineer.contracts.findings.SubmissionHeld;
import org.scrutineer.platform.messaging.EventReader;
import org.scrutineer.platform.messaging.IncomingEvent;
import org.scrutineer.platform.messaging.Projection;
import org.scrutineer.reporting.stream.StreamChange;
import org.scrutineer.reporting.stream.StreamLog;

/// Counts what is held.
@ApplicationScoped
class HeldProjection implements Projection {

    private final EventReader<FindingsEvent> reader;
    private final HeldCounters held;
    private final StreamLog stream;

    HeldProjection(ObjectMapper json, HeldCounters held, StreamLog stream) {
        this.reader = new EventReader<>(json, FindingsEvent.types(), FindingsEvent.Unknown::new);
        this.held = held;
        this.stream = stream;
    }

    /// What listeners are told.
    private record HeldNews(
            UUID heldId,
            String reason,
            @Nullable String formId,
            @Nullable String teamCode,
            @Nullable String decision,
            Instant receivedAt) {}

    @Override
    public String name() {
        return "held";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.FINDINGS_HELD);
    }

    @Override
    public void apply(List<IncomingEvent> events) {
        Map<UUID, HeldState> latest = new LinkedHashMap<>();
        for (IncomingEvent event : events) {
            switch (reader.read(event)) {
                case SubmissionHeld held -> keepNewest(latest, held.held());
                case HeldAccepted accepted -> keepNewest(latest, accepted.held());
                case HeldRejected rejected -> keepNewest(latest, rejected.held());
                default -> {
                    // Nothing else on this topic is about what is held.
                }
            }
        }
        held.upsert(latest.values());
        stream.append(latest.values().stream().map(HeldProjection::news).toList());
    }

    @Override
    public void clear() {
        held.clear();
    }

    private static void keepNewest(Map<UUID, HeldState> latest, HeldState submission) {
        latest.merge(submission.heldId(), submission, (one, other) -> one.version() < other.version() ? other : one);
    }

    private static StreamChange news(HeldState submission) {
        return new StreamChange(
                submission.missionId(),
                "held",
                null,
                "held:" + submission.heldId(),
                submission.version(),
                new HeldNews(
                        submission.heldId(),
                        submission.reason(),
                        submission.formId(),
                        submission.teamCode(),
                        submission.decision(),
                        submission.receivedAt()));
    }
}
