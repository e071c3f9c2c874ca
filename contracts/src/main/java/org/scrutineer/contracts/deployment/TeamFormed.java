package org.scrutineer.contracts.deployment;

/// Two observers were paired.
public record TeamFormed(TeamState team) implements DeploymentEvent {

    public static final String TYPE = "org.scrutineer.deployment.team-formed.v1";
}
