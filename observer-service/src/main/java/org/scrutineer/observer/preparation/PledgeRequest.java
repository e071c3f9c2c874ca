package org.scrutineer.observer.preparation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.scrutineer.observer.roster.Pledge;

/// Signatures under the code of conduct.
public record PledgeRequest(@NotEmpty @Size(max = 10_000) List<@NotNull @Valid Signature> signatures) {

    /// @param codeVersion which text was signed
    public record Signature(
            @NotBlank String observerCode,
            @NotBlank @Size(max = 80) String codeVersion,
            @NotNull LocalDate signedOn) {

        Pledge pledge() {
            return new Pledge(codeVersion, signedOn);
        }
    }
}
