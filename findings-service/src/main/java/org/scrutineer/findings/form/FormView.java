package org.scrutineer.findings.form;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.FormStatus;
import org.scrutineer.findings.questionnaire.Purpose;

/// A form version in lists and as the answer to changes.
///
/// @param questions how many
/// @param media names of the files it refers to
/// @param md5 as OpenRosa lists it
public record FormView(
        String formId,
        String formVersion,
        String title,
        Purpose purpose,
        FormStatus status,
        int questions,
        List<String> media,
        String md5,
        Instant uploadedAt,
        @Nullable Instant publishedAt,
        long version) {

    static FormView of(Form form) {
        return new FormView(
                form.key().formId(),
                form.key().formVersion(),
                form.title(),
                form.purpose(),
                form.status(),
                form.definition().questions().size(),
                form.definition().media(),
                form.md5(),
                form.uploadedAt(),
                form.publishedAt(),
                form.version());
    }
}
