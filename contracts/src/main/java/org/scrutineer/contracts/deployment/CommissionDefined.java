package org.scrutineer.contracts.deployment;

/// A territorial election commission (TEC) was defined or changed.
public record CommissionDefined(CommissionState commission) implements DeploymentEvent {

    public static final String TYPE = "org.scrutineer.deployment.commission-defined.v1";
}
