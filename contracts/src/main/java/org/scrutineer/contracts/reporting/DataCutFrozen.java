package org.scrutineer.contracts.reporting;

/// The data was frozen for publication.
public record DataCutFrozen(CutState cut) implements ReportingEvent {

    public static final String TYPE = "org.scrutineer.reporting.data-cut-frozen.v1";
}
