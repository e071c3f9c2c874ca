package org.scrutineer.local.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import org.scrutineer.local.postgres.ServiceDatabases.Database;

/// The whole configuration that a service gets from outside: these keys and no others, here as in docker-compose and
/// in production.
final class ServiceEnvironment {

    private ServiceEnvironment() {}

    static Map<String, String> of(String service, StackSettings settings, Database database) {
        var ports = settings.ports();
        var keys = new LinkedHashMap<String, String>();
        keys.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        keys.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
        keys.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        keys.put("QUARKUS_DATASOURCE_USERNAME", database.user());
        keys.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        keys.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.of(LocalStack.KAFKA));
        keys.put(
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                "http://127.0.0.1:%d/auth/realms/scrutineer".formatted(ports.of(LocalStack.KEYCLOAK)));
        keys.put("QUARKUS_OIDC_TOKEN_ISSUER", settings.publicUrl() + "/auth/realms/scrutineer");
        keys.put("SCRUTINEER_PUBLIC_URL", settings.publicUrl());
        if (service.equals(LocalStack.FINDINGS)) {
            keys.put(
                    "SCRUTINEER_FINDINGS_ATTACHMENTS_DIRECTORY",
                    settings.data("attachments").toString());
        }
        keys.putAll(settings.environment().getOrDefault(service, Map.of()));
        return keys;
    }
}
