package org.scrutineer.findings.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.scrutineer.contracts.Topics;
import org.scrutineer.contracts.findings.Attachment;
import org.scrutineer.contracts.findings.AttachmentReceived;
import org.scrutineer.contracts.findings.FindingEdited;
import org.scrutineer.contracts.findings.FindingReceived;
import org.scrutineer.contracts.findings.FindingState;
import org.scrutineer.findings.questionnaire.KnownForm;
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
                    state(candidate.version(), candidate.form(), candidate.answers(), attachments)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static OutgoingEvent edited(
            StoredVersion version, KnownForm form, Map<String, String> answers, List<Attachment> attachments) {
        return event(version, FindingEdited.TYPE, new FindingEdited(state(version, form, answers, attachments)));
    }

    static OutgoingEvent attachmentReceived(
            StoredVersion version, KnownForm form, Map<String, String> answers, List<Attachment> attachments) {
        return event(
                version, AttachmentReceived.TYPE, new AttachmentReceived(state(version, form, answers, attachments)));
    }

    private static OutgoingEvent event(StoredVersion version, String type, Object payload) {
        return new OutgoingEvent(
                Topics.FINDINGS_FINDING,
                AGGREGATE,
                version.findingId().toString(),
                type,
                version.revision(),
                version.missionId(),
                payload);
    }

    private static FindingState state(
            StoredVersion version, KnownForm form, Map<String, String> answers, List<Attachment> attachments) {
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
                version.revision());
    }
}
