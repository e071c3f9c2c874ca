package org.scrutineer.findings.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.scrutineer.findings.intake.CorrectionRows.Correction;
import org.scrutineer.findings.intake.VersionContents.Content;

/// Versions that the office makes by correcting answers. They lie on top of what was sent, which stays as it is
/// and stays the version that its sender holds.
@ApplicationScoped
class OfficeVersions {

    private final Placing placing;
    private final ObjectMapper json;

    OfficeVersions(Placing placing, ObjectMapper json) {
        this.placing = placing;
        this.json = json;
    }

    /// A version and what it says.
    record Written(StoredVersion version, Content content) {}

    /// Puts corrected answers on top of the version that counts; for callers that hold the lock.
    ///
    /// @param under the version that counts
    /// @param said by that version
    /// @param corrections each question once
    /// @param author user name of who corrected last
    /// @throws EventLength.TooMuch when the answers together would be longer than a finding can be
    Written put(
            Connection connection,
            StoredVersion under,
            Content said,
            List<Correction> corrections,
            String author,
            Instant now)
            throws SQLException {
        Map<String, String> answers = new TreeMap<>(said.answers());
        corrections.forEach(correction -> answers.put(correction.questionCode(), correction.newValue()));
        Content content = new Content(said.form(), answers, said.form().filesIn(answers));
        if (EventLength.isTooMuch(answers, content.files())) {
            throw new EventLength.TooMuch();
        }
        Placement placement = placing.placeAgain(under, said.form(), said.answers(), answers);
        String instanceId = "uuid:" + UUID.randomUUID();
        StoredVersion version =
                under.correctedBy(author, instanceId, json(under, instanceId, answers, placement), placement, now);
        if (!StoredVersions.insertCurrent(connection, version)) {
            throw new IllegalStateException("A fresh instanceID is taken");
        }
        Revisions.supersede(connection, under, under.author() == null);
        AttachmentRows.carryForward(connection, under, content.files());
        CorrectionRows.insert(connection, version, corrections);
        return new Written(version, content);
    }

    /// Written like a finding that came as JSON.
    private byte[] json(StoredVersion under, String instanceId, Map<String, String> answers, Placement placement) {
        Map<String, Object> members = new TreeMap<>();
        members.put("findingId", under.findingId().toString());
        members.put("formId", under.formId());
        members.put("formVersion", under.formVersion());
        members.put("instanceId", instanceId);
        members.put("answers", answers);
        Instant startedAt = placement.startedAt();
        if (startedAt != null) {
            members.put("startedAt", startedAt.toString());
        }
        Instant endedAt = placement.endedAt();
        if (endedAt != null) {
            members.put("endedAt", endedAt.toString());
        }
        try {
            return json.writeValueAsString(members).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
