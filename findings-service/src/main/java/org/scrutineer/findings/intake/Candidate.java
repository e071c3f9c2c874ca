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

    /// The same content as another version.
    Candidate as(StoredVersion other) {
        return new Candidate(other, form, deprecatedId, answers, expectedFiles);
    }

    /// Its attachments when some of them came with it. Of two files with one name the later counts, as among
    /// rows.
    List<Attachment> received(List<AttachmentRows.Named> files) {
        return expectedFiles.stream()
                .map(name -> files.stream()
                        .filter(file -> file.name().equals(name))
                        .reduce((former, latter) -> latter)
                        .map(file -> new Attachment(name, true, file.file().sha256()))
                        .orElse(new Attachment(name, false, null)))
                .toList();
    }

    /// Its attachments before any of them arrived.
    List<Attachment> nothingReceived() {
        return expectedFiles.stream()
                .map(name -> new Attachment(name, false, null))
                .toList();
    }
}
