package org.scrutineer.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.scrutineer.local.kafka.KafkaServer;
import org.scrutineer.local.postgres.PostgresServer;
import org.scrutineer.local.postgres.ServiceDatabases;
import org.scrutineer.local.postgres.ServiceDatabases.Database;

/// The servers of one test JVM, started once and stopped with it.
final class TestServers {

    private final KafkaServer kafka;
    private final Map<String, Database> databases;

    private TestServers(KafkaServer kafka, Map<String, Database> databases) {
        this.kafka = kafka;
        this.databases = databases;
    }

    static TestServers start() {
        try {
            Path folder = Files.createTempDirectory("scrutineer-test");
            // Tests may lose their data in a power cut; services may not.
            var postgres = PostgresServer.start(PostgresServer.Settings.in(folder.resolve("postgres"))
                            .notDurable())
                    .closeAtExit();
            Path passwords = Files.createDirectory(folder.resolve("passwords"));
            var databases = ServiceDatabases.ensure(postgres, ServiceDatabases.NAMES, passwords);
            var kafka = KafkaServer.start(
                            KafkaServer.Settings.in(folder.resolve("kafka")).quickToStart())
                    .closeAtExit();
            return new TestServers(kafka, databases);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String kafkaBootstrapServers() {
        return kafka.bootstrapServers();
    }

    Database database(String service) {
        Database database = databases.get(service);
        if (database == null) {
            throw new IllegalArgumentException("No database for the service " + service);
        }
        return database;
    }
}
