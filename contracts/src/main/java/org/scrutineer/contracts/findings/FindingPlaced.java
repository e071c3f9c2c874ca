package org.scrutineer.contracts.findings;

/// The frame says by now where a finding was made, or says otherwise than before: region, commission, area and
/// settlement of the finding are those of its station.
public record FindingPlaced(FindingState finding) implements FindingsEvent {

    public static final String TYPE = "org.scrutineer.findings.finding-placed.v1";
}
