package org.scrutineer.contracts.deployment;

/// A polling station was defined or changed.
public record StationDefined(StationState station) implements DeploymentEvent {

    public static final String TYPE = "org.scrutineer.deployment.station-defined.v1";
}
