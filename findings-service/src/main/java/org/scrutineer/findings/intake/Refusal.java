package org.scrutineer.findings.intake;

import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.held.HeldReason;

/// A no, and what is known of the submission it is said to.
record Refusal(
        HeldReason reason,
        String message,
        @Nullable String formId,
        @Nullable String formVersion,
        @Nullable String instanceId) {

    static Refusal of(HeldReason reason, String message, StoredVersion version) {
        return new Refusal(reason, message, version.formId(), version.formVersion(), version.instanceId());
    }
}
