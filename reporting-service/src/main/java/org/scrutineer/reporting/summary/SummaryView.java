package org.scrutineer.reporting.summary;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The mission at a glance.
///
/// @param phase state of the mission's life cycle
/// @param expected reports that assignments must yield
/// @param received findings that count
/// @param coverage part of the expected reports that have a finding, 0 to 1; absent while nothing is expected
/// @param refused findings of teams that were refused access
/// @param setAside findings that count nowhere: rejected, void, or wholly in quarantine
/// @param held reason to number of submissions in the held inbox that wait for a decision
/// @param conflicting those of them that contradict a finding of the same id
/// @param updatedAt when the stream last told something; absent while it told nothing
/// @param position of the stream before these figures were read: listen from here to miss nothing
public record SummaryView(
        String missionId,
        String missionName,
        String phase,
        boolean rehearsal,
        long expected,
        long received,
        long matched,
        @Nullable BigDecimal coverage,
        long refused,
        long setAside,
        Map<String, Long> held,
        long conflicting,
        List<FormSummary> byForm,
        @Nullable Instant updatedAt,
        long position) {

    /// @param expected reports of the purpose of this form
    /// @param overall absent for a form without an overall rating
    public record FormSummary(
            String formId,
            String purpose,
            String title,
            long expected,
            long received,
            @Nullable OverallRating overall) {}

    /// @param share positive part of the base, 0 to 1; absent below a base of 100
    /// @param text the sentence that may be quoted; absent while the base is empty
    public record OverallRating(
            long base,
            long positive,
            long negative,
            @Nullable BigDecimal share,
            String display,
            @Nullable String text) {}
}
