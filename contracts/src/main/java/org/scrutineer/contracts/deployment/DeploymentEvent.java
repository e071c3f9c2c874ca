package org.scrutineer.contracts.deployment;

import java.util.Map;

/// Everything deployment-service publishes.
///
/// Readers must be tolerant: an event type they do not know arrives as [Unknown] and is skipped.
public sealed interface DeploymentEvent
        permits DeploymentEvent.Unknown,
                RegionDefined,
                CommissionDefined,
                StationDefined,
                AreaDefined,
                TeamFormed,
                TeamChanged,
                TeamDisbanded,
                ReportExpected,
                ReportNoLongerExpected {

    /// What a newer publisher says and this jar does not know yet.
    ///
    /// @param type its CloudEvents type
    record Unknown(String type) implements DeploymentEvent {}

    /// CloudEvents type to record.
    static Map<String, Class<? extends DeploymentEvent>> types() {
        return Map.ofEntries(
                Map.entry(RegionDefined.TYPE, RegionDefined.class),
                Map.entry(CommissionDefined.TYPE, CommissionDefined.class),
                Map.entry(StationDefined.TYPE, StationDefined.class),
                Map.entry(AreaDefined.TYPE, AreaDefined.class),
                Map.entry(TeamFormed.TYPE, TeamFormed.class),
                Map.entry(TeamChanged.TYPE, TeamChanged.class),
                Map.entry(TeamDisbanded.TYPE, TeamDisbanded.class),
                Map.entry(ReportExpected.TYPE, ReportExpected.class),
                Map.entry(ReportNoLongerExpected.TYPE, ReportNoLongerExpected.class));
    }
}
