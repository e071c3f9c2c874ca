package org.scrutineer.findings.flag;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.rule.Severity;

/// A flag, in lists.
///
/// @param explanation which values decided: question codes, figures, choices
/// @param verified whether a person has looked and left the finding as it is
public record FlagView(
        UUID findingId,
        String rule,
        int ruleVersion,
        Severity severity,
        boolean verified,
        String explanation,
        String formId,
        @Nullable String teamCode,
        @Nullable String areaCode,
        @Nullable String regionCode,
        @Nullable String stationCode,
        Instant raisedAt) {}
