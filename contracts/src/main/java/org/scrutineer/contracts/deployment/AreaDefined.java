package org.scrutineer.contracts.deployment;

/// An area of responsibility was defined or changed.
public record AreaDefined(AreaState area) implements DeploymentEvent {

    public static final String TYPE = "org.scrutineer.deployment.area-defined.v1";
}
