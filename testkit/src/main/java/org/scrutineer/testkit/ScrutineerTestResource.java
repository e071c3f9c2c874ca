package org.scrutineer.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Gives the service under test its own database, a broker with every topic, and trust in [Tokens]. Use it once per
/// service, on any class in `src/test`:
///
/// ```java
/// @QuarkusTestResource(ScrutineerTestResource.class)
/// class TestResources {}
/// ```
public class ScrutineerTestResource implements QuarkusTestResourceLifecycleManager {

    private static final String SERVICE = "scrutineer.service";
    static final String BOOTSTRAP_SERVERS_PROPERTY = "scrutineer.test.kafka";

    private static @Nullable TestServers servers;

    @Override
    public Map<String, String> start() {
        TestServers running = running();
        var database = running.database(serviceUnderTest());
        // Test classes live in another class loader: what they need travels as system properties.
        System.setProperty(BOOTSTRAP_SERVERS_PROPERTY, running.kafkaBootstrapServers());
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        config.put("quarkus.datasource.username", database.user());
        config.put("quarkus.datasource.password", database.password());
        config.put("kafka.bootstrap.servers", running.kafkaBootstrapServers());
        config.put("quarkus.oidc.public-key", Tokens.publicKey());
        config.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
        config.put("scrutineer.public-url", "http://localhost:8080");
        config.put("quarkus.http.test-port", "0");
        return config;
    }

    private static synchronized TestServers running() {
        if (servers == null) {
            servers = TestServers.start();
        }
        return servers;
    }

    private static String serviceUnderTest() {
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("application.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty(SERVICE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The servers stop with the JVM: the next profile of the same test run uses them again.
    @Override
    public void stop() {}
}
