package org.scrutineer.contracts.reporting;

import java.util.Map;

/// Everything reporting-service publishes.
///
/// Readers must be tolerant: an event type they do not know arrives as [Unknown] and is skipped.
public sealed interface ReportingEvent permits ReportingEvent.Unknown, DataCutFrozen {

    /// What a newer publisher says and this jar does not know yet.
    ///
    /// @param type its CloudEvents type
    record Unknown(String type) implements ReportingEvent {}

    /// CloudEvents type to record.
    static Map<String, Class<? extends ReportingEvent>> types() {
        return Map.ofEntries(Map.entry(DataCutFrozen.TYPE, DataCutFrozen.class));
    }
}
