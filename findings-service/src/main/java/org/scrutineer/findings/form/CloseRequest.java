package org.scrutineer.findings.form;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.FormStatus;

/// How far to close a form.
///
/// @param status CLOSING (phones list it no more, what was filled before is taken) or CLOSED (nothing is taken)
public record CloseRequest(@NotNull @Nullable Target status) {

    /// Where closing may lead.
    @Schema(name = "CloseTarget")
    public enum Target {
        CLOSING,
        CLOSED
    }

    FormStatus next() {
        return status == Target.CLOSING ? FormStatus.CLOSING : FormStatus.CLOSED;
    }
}
