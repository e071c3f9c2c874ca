package org.scrutineer.observer.preparation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.scrutineer.observer.roster.Accreditation;
import org.scrutineer.observer.roster.AccreditationStatus;

/// Decisions about accreditation, as the election authority or the office made them.
public record AccreditationRequest(
        @NotEmpty @Size(max = 10_000) List<@NotNull @Valid Decision> decisions) {

    /// @param number of the card; needed when granted
    /// @param validFrom first valid day; open when absent
    /// @param validUntil last valid day; open when absent
    /// @param reason needed when refused or withdrawn
    public record Decision(
            @NotBlank String observerCode,
            @NotNull Status status,
            @Size(max = 80) @Nullable String number,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Size(max = 1000) @Nullable String reason) {

        Accreditation accreditation() {
            return new Accreditation(AccreditationStatus.valueOf(status.name()), number, validFrom, validUntil, reason);
        }
    }

    /// What can be decided.
    @Schema(name = "AccreditationDecision")
    public enum Status {
        APPLIED,
        GRANTED,
        REFUSED,
        WITHDRAWN
    }
}
