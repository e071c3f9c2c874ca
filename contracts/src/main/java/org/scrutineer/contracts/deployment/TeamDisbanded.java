package org.scrutineer.contracts.deployment;

/// A team exists no longer.
public record TeamDisbanded(TeamState team) implements DeploymentEvent {

    public static final String TYPE = "org.scrutineer.deployment.team-disbanded.v1";
}
