package org.scrutineer.findings.form;

/// Which version of which form of which mission.
public record FormKey(String missionId, String formId, String formVersion) {

    /// Aggregate id of its events.
    String aggregateId() {
        return missionId + "/" + formId + "/" + formVersion;
    }
}
