package org.scrutineer.contracts.deployment;

/// A region was defined or changed.
public record RegionDefined(RegionState region) implements DeploymentEvent {

    public static final String TYPE = "org.scrutineer.deployment.region-defined.v1";
}
