package org.scrutineer.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.scrutineer.local.door.Destination;
import org.scrutineer.local.door.FrontDoor;
import org.scrutineer.local.kafka.KafkaServer;
import org.scrutineer.local.keycloak.KeycloakProgram;
import org.scrutineer.local.keycloak.KeycloakServer;
import org.scrutineer.local.postgres.PostgresServer;
import org.scrutineer.local.postgres.ServiceDatabases;
import org.scrutineer.local.postgres.ServiceDatabases.Database;
import org.scrutineer.local.process.PasswordFile;
import org.scrutineer.local.process.Server;
import org.scrutineer.local.process.StartFailure;

/// How each server of the stack is made from the settings.
final class StackAssembly {

    private static final String KEYCLOAK_DATABASE = "keycloak";

    private final StackSettings settings;
    private final Progress progress;

    /// Filled when the database server is up, before anybody who needs it starts.
    private volatile Map<String, Database> databases = Map.of();

    StackAssembly(StackSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    Supplier<Server> starter(String name) {
        return switch (name) {
            case LocalStack.POSTGRES -> this::postgres;
            case LocalStack.KAFKA -> this::kafka;
            case LocalStack.KEYCLOAK -> this::keycloak;
            default -> () -> service(name);
        };
    }

    private Server postgres() {
        var server = PostgresServer.Settings.in(settings.data(LocalStack.POSTGRES))
                .onPort(settings.ports().of(LocalStack.POSTGRES))
                .logTo(settings.log(LocalStack.POSTGRES))
                // What every statement cost, for benchmarks and for the curious.
                .with("shared_preload_libraries", "pg_stat_statements");
        return PostgresServer.start(server);
    }

    void ensureDatabases(Watched postgres) {
        if (!(postgres.server() instanceof PostgresServer server)) {
            throw new IllegalStateException("postgres is not a PostgreSQL server");
        }
        var names = new ArrayList<>(ServiceDatabases.NAMES);
        names.add(KEYCLOAK_DATABASE);
        databases = ServiceDatabases.ensure(server, names, settings.passwords());
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
        } catch (SQLException e) {
            throw new StartFailure("PostgreSQL does not load pg_stat_statements: %s.".formatted(e.getMessage()), e);
        }
    }

    private Server kafka() {
        var ports = settings.ports();
        var base = KafkaServer.Settings.in(settings.data(LocalStack.KAFKA))
                .onPorts(ports.of(LocalStack.KAFKA), ports.kafkaController())
                .logTo(settings.log(LocalStack.KAFKA));
        return KafkaServer.start(base.withJvmOptions(more(LocalStack.KAFKA, base.jvmOptions())));
    }

    private Server keycloak() {
        var database = database(KEYCLOAK_DATABASE);
        if (!Files.exists(settings.data(LocalStack.KEYCLOAK))) {
            progress.tell("keycloak starts for the first time and fills its database (half a minute or more)");
        }
        return KeycloakServer.start(new KeycloakServer.Settings(
                KeycloakProgram.builtIn(settings.repository()),
                settings.data(LocalStack.KEYCLOAK),
                settings.log(LocalStack.KEYCLOAK),
                settings.ports().of(LocalStack.KEYCLOAK),
                settings.publicUrl(),
                database.jdbcUrl(),
                database.user(),
                database.password(),
                adminPassword(),
                more(LocalStack.KEYCLOAK, KeycloakServer.Settings.DEFAULT_JVM_OPTIONS)));
    }

    private String adminPassword() {
        try {
            return PasswordFile.readOrCreate(settings.passwords().resolve("keycloak-admin-password"));
        } catch (IOException e) {
            throw new StartFailure("Keycloak's password cannot be kept: %s.".formatted(e.getMessage()), e);
        }
    }

    private Server service(String name) {
        var database = database(name.substring(0, name.indexOf('-')));
        return ServiceProcess.start(name, settings, ServiceEnvironment.of(name, settings, database));
    }

    private Database database(String name) {
        var database = databases.get(name);
        if (database == null) {
            throw new IllegalStateException("the database %s has not been made yet".formatted(name));
        }
        return database;
    }

    private List<String> more(String server, List<String> options) {
        var all = new ArrayList<>(options);
        all.addAll(settings.jvmOptions().getOrDefault(server, List.of()));
        return all;
    }

    FrontDoor.Settings frontDoor() {
        var ports = new EnumMap<Destination, Integer>(Destination.class);
        for (var destination : Destination.values()) {
            if (destination != Destination.NOWHERE) {
                ports.put(destination, settings.ports().of(destination.server()));
            }
        }
        return new FrontDoor.Settings(settings.bind(), settings.ports().frontDoor(), settings.publicUrl(), ports);
    }

    String baseUrl() {
        var everywhere = settings.bind().equals("127.0.0.1") || settings.bind().equals("0.0.0.0");
        return "http://%s:%d"
                .formatted(
                        everywhere ? "localhost" : settings.bind(),
                        settings.ports().frontDoor());
    }
}
