package org.scrutineer.findings.held;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person puts in the place of what was missing. All null when nothing was.
///
/// @param as whether it becomes a finding of its own or a version of another; null where only one is possible
/// @param editOf the finding it becomes a version of; null to find it by the instanceID
/// @param formId the form it was filled with; null for the one it names
/// @param formVersion version of that form
/// @param observerCode who observed; null for the observer of the device
/// @param teamCode answer to the question about the team
/// @param stationCode answer to the question about the polling station
/// @param commissionCode answer to the question about the commission
public record Mending(
        @Nullable As as,
        @Nullable UUID editOf,
        @Nullable String formId,
        @Nullable String formVersion,
        @Nullable String observerCode,
        @Nullable String teamCode,
        @Nullable String stationCode,
        @Nullable String commissionCode) {

    public static final Mending NOTHING = new Mending(null, null, null, null, null, null, null, null);

    /// What it becomes.
    public enum As {
        /// A finding of its own.
        FINDING,
        /// A newer version of another finding.
        EDIT
    }
}
