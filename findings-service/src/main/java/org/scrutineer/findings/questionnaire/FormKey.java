package org.scrutineer.findings.questionnaire;

/// Which version of which form of which mission.
public record FormKey(String missionId, String formId, String formVersion) {

    /// Aggregate id of its events.
    public String aggregateId() {
        return missionId + "/" + formId + "/" + formVersion;
    }
}
