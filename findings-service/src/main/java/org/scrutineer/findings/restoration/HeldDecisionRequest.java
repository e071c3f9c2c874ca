package org.scrutineer.findings.restoration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.Words;
import org.scrutineer.findings.held.HeldDecision;
import org.scrutineer.findings.held.Mending;

/// A decision about something held. Everything but decision and reason mends what was missing, and is for
/// ACCEPTED only.
///
/// @param as FINDING of its own or EDIT of another; needed unless its form was the only obstacle
/// @param editOf the finding it becomes a version of; without it the one with the instanceID it edits, or its own
/// @param formId the form it was filled with; without it the one it names
/// @param formVersion version of that form
/// @param observerCode who observed; without it the observer of the device
/// @param teamCode the team, where the form was filled with another or none
/// @param stationCode the polling station, where the form names another or none
/// @param commissionCode the territorial commission, where the form names another or none
public record HeldDecisionRequest(
        @NotNull HeldDecision.@Nullable Kind decision,

        @NotBlank @Words @Nullable String reason,

        Mending.@Nullable As as,
        @Nullable UUID editOf,

        @Size(min = 1, max = 100) @Pattern(regexp = "[^\\x00]*") @Nullable String formId,

        @Size(max = 100) @Pattern(regexp = "[^\\x00]*") @Nullable String formVersion,

        @Size(min = 1, max = 100) @Pattern(regexp = "[^\\x00]*") @Nullable String observerCode,

        @Size(min = 1, max = 100) @Pattern(regexp = "[^\\x00]*") @Nullable String teamCode,

        @Size(min = 1, max = 100) @Pattern(regexp = "[^\\x00]*") @Nullable String stationCode,

        @Size(min = 1, max = 100) @Pattern(regexp = "[^\\x00]*") @Nullable String commissionCode) {

    Mending mending() {
        return new Mending(as, editOf, formId, formVersion, observerCode, teamCode, stationCode, commissionCode);
    }
}
