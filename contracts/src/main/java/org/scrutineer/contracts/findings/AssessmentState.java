package org.scrutineer.contracts.findings;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the quality rules say about a finding. A finding that none ever flagged has none.
///
/// @param findingVersion version of the finding that was judged
/// @param flags all that hold now; empty when the last one is gone
/// @param missing codes of the rules that could not be decided
/// @param version grows with every change of the flags
public record AssessmentState(
        UUID findingId,
        String missionId,
        String formId,
        String formVersion,
        String purpose,
        @Nullable String teamCode,
        @Nullable String areaCode,
        @Nullable String regionCode,
        @Nullable String stationCode,
        long findingVersion,
        List<Flag> flags,
        List<String> missing,
        long version) {}
