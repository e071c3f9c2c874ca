package org.scrutineer.contracts.deployment;

/// Members or area of a team changed.
public record TeamChanged(TeamState team) implements DeploymentEvent {

    public static final String TYPE = "org.scrutineer.deployment.team-changed.v1";
}
