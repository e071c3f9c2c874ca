package org.scrutineer.contracts.findings;

import org.jspecify.annotations.Nullable;

/// What the mission office decided about a finding. Who decided, and why, stays in findings-service.
///
/// @param state RECEIVED, HAS_ISSUES, EDITED, APPROVED or REJECTED
/// @param voided kept, and out of every figure
/// @param quarantine ALL or RESULTS_ONLY; absent when it is not in quarantine
public record FindingReview(
        String state, boolean voided, @Nullable String quarantine) {}
