package org.scrutineer.local.door;

/// What a request can be sent to.
public enum Destination {
    OBSERVER("observer-service"),
    DEPLOYMENT("deployment-service"),
    FINDINGS("findings-service"),
    REPORTING("reporting-service"),
    IDENTITY("keycloak"),
    /// Nobody: probes and metrics of the services are for operators, not for the public origin.
    NOWHERE("nobody");

    private final String server;

    Destination(String server) {
        this.server = server;
    }

    /// The name of the server in the stack.
    public String server() {
        return server;
    }
}
