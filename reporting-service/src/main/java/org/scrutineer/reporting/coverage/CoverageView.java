package org.scrutineer.reporting.coverage;

/// Expected and received of one region, area, team or purpose.
///
/// @param key its code; `unknown` for findings that name none; `all`
/// @param name what it is called, where that is known
/// @param expected reports that assignments must yield
/// @param received findings that count
/// @param matched expected reports for which a finding of the same purpose and place exists
/// @param extra findings of a purpose and place that no report was expected of
/// @param missing expected reports without a finding
/// @param refused findings of teams that were refused access; they are received, but outside every quality base
/// @param setAside findings that count nowhere: rejected, void, or wholly in quarantine
public record CoverageView(
        String key,
        String name,
        long expected,
        long received,
        long matched,
        long extra,
        long missing,
        long refused,
        long setAside) {}
