package org.scrutineer.findings.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutineer.contracts.findings.Attachment;
import org.scrutineer.findings.questionnaire.KnownForm;

/// A submission that was read and may be stored.
///
/// @param version as it would be stored if it is the first of its finding
/// @param deprecatedId the instanceID it edits, null when it is no edit
/// @param expectedFiles names of the files it refers to
record Candidate(
        StoredVersion version,
        KnownForm form,
        @Nullable String deprecatedId,
        Map<String, String> answers,
        Set<String> expectedFiles) {

    /// Its attachments before any of them arrived.
    List<Attachment> nothingReceived() {
        return expectedFiles.stream()
                .map(name -> new Attachment(name, false, null))
                .toList();
    }
}
