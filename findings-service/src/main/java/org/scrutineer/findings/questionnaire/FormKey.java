package org.scrutineer.findings.questionnaire;

/// Which version of which form of which mission. A form may be without a version: then it is empty.
public record FormKey(String missionId, String formId, String formVersion) {

    /// Stands in addresses for the version of a form that has none, as in those of ODK Central. No form is called so.
    public static final String NO_VERSION = "___";

    /// @param formVersion as it stands in an address
    public static FormKey addressed(String missionId, String formId, String formVersion) {
        return new FormKey(missionId, formId, formVersion.equals(NO_VERSION) ? "" : formVersion);
    }

    /// The version as it stands in an address.
    public String addressedVersion() {
        return formVersion.isEmpty() ? NO_VERSION : formVersion;
    }

    /// Aggregate id of its events.
    public String aggregateId() {
        return missionId + "/" + formId + "/" + formVersion;
    }
}
