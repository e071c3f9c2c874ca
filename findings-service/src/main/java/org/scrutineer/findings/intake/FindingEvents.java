package org.scrutineer.findings.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.findings.Attachment;
import org.scrutineer.contracts.findings.FindingReceived;
import org.scrutineer.contracts.findings.FindingReview;
import org.scrutineer.contracts.findings.FindingState;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.standing.Quarantine;
import org.scrutineer.findings.standing.Standing;
import org.scrutineer.platform.messaging.OutgoingEvent;

/// Findings as events.
@ApplicationScoped
class FindingEvents {

    static final String AGGREGATE = "finding";

    /// Built once: finding a serializer anew for every finding would cost more than the writing.
    private final ObjectWriter receivedWriter;

    FindingEvents(ObjectMapper json) {
        this.receivedWriter = json.writerFor(FindingReceived.class);
    }

    /// The payload of the first event of a finding, as JSON.
    byte[] received(Candidate candidate, List<Attachment> attachments) {
        try {
            return receivedWriter.writeValueAsBytes(new FindingReceived(
                    state(candidate.version(), candidate.form(), candidate.answers(), attachments, null)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param standing null when nothing was ever decided about the finding
    static OutgoingEvent of(
            FindingChange change,
            StoredVersion version,
            KnownForm form,
            Map<String, String> answers,
            List<Attachment> attachments,
            @Nullable Standing standing) {
        return new OutgoingEvent(
                Topics.FINDINGS_FINDING,
                AGGREGATE,
                version.findingId().toString(),
                change.type(),
                version.revision(),
                version.missionId(),
                change.event(state(version, form, answers, attachments, standing)));
    }

    private static @Nullable FindingReview review(@Nullable Standing standing) {
        if (standing == null) {
            return null;
        }
        Quarantine quarantine = standing.quarantine();
        return new FindingReview(
                standing.state().name(), standing.voided(), quarantine == null ? null : quarantine.name());
    }

    private static FindingState state(
            StoredVersion version,
            KnownForm form,
            Map<String, String> answers,
            List<Attachment> attachments,
            @Nullable Standing standing) {
        Placement placement = version.placement();
        return new FindingState(
                version.findingId(),
                version.missionId(),
                version.formId(),
                version.formVersion(),
                form.purpose().name(),
                version.instanceId(),
                version.contentVersion() == 1 ? "RECEIVED" : "EDITED",
                placement.teamCode(),
                placement.observerCode(),
                version.deviceId(),
                placement.areaCode(),
                placement.regionCode(),
                placement.commissionCode(),
                placement.stationCode(),
                placement.settlement(),
                placement.access(),
                placement.startedAt(),
                placement.endedAt(),
                version.firstReceivedAt(),
                answers,
                attachments,
                review(standing),
                version.revision());
    }
}
