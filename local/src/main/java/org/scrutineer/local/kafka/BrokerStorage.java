package org.scrutineer.local.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.scrutineer.local.process.StartFailure;

/// The folder of one broker: its configuration, written anew at each start, and its records, formatted once.
///
/// @param configuration the file `server.properties`
/// @param logging the file that says what the broker writes into its log
record BrokerStorage(Path configuration, Path logging) {

    /// One line per message, and not the three hundred lines of settings that every client and server starts with.
    private static final String LOGGING = """
            handlers=java.util.logging.ConsoleHandler
            .level=INFO
            java.util.logging.ConsoleHandler.level=ALL
            java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter
            java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n
            org.apache.kafka.common.config.level=WARNING
            org.apache.kafka.clients.level=WARNING
            org.apache.kafka.common.utils.AppInfoParser.level=WARNING
            kafka.server.KafkaConfig.level=WARNING
            """;

    static BrokerStorage prepare(KafkaServer.Settings settings) {
        var records = settings.directory().resolve("records");
        var configuration = settings.directory().resolve("server.properties");
        var logging = settings.directory().resolve("logging.properties");
        try {
            Files.createDirectories(settings.directory());
            Files.writeString(logging, LOGGING);
            Files.writeString(configuration, text(settings, records));
            if (!Files.exists(records.resolve("meta.properties"))) {
                format(configuration);
            }
            return new BrokerStorage(configuration, logging);
        } catch (IOException e) {
            throw new StartFailure(
                    "Kafka's folder %s cannot be prepared: %s.".formatted(settings.directory(), e.getMessage()), e);
        }
    }

    private static String text(KafkaServer.Settings settings, Path records) {
        var properties = new TreeMap<String, String>();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("controller.quorum.voters", "1@127.0.0.1:" + settings.controllerPort());
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("inter.broker.listener.name", "BROKER");
        properties.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put(
                "listeners",
                "BROKER://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(settings.port(), settings.controllerPort()));
        properties.put("log.dirs", records.toString());
        properties.put("auto.create.topics.enable", "false");
        // What is kept is decided per topic; nothing is thrown away because a topic forgot to say so.
        properties.put("log.retention.ms", "-1");
        // One broker: every internal topic has one copy, and few partitions, as each costs files and start-up time.
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "8");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "4");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("share.coordinator.state.topic.num.partitions", "1");
        properties.put("default.replication.factor", "1");
        // A consumer that starts alone need not wait three seconds for company.
        properties.put("group.initial.rebalance.delay.ms", "0");
        // A killed broker may register again only when the session of its earlier life is over: 3 s, not 9.
        properties.put("broker.heartbeat.interval.ms", "500");
        properties.put("broker.session.timeout.ms", "3000");
        // Two cores and a small heap: the cleaner's default buffer alone would be 128 MB.
        properties.put("log.cleaner.dedupe.buffer.size", "16777216");
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
        properties.put("num.recovery.threads.per.data.dir", "2");
        properties.putAll(settings.properties());
        return properties.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().replace("\\", "\\\\"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /// Runs Kafka's own tool in this process; as a process of its own it would cost a second. On a thread that nobody
    /// interrupts: its libraries swallow an interruption, and the start would go on after it was called off.
    private static void format(Path configuration) {
        var said = new ByteArrayOutputStream();
        var arguments = new String[] {
            "format",
            "--config",
            configuration.toString(),
            "--cluster-id",
            Uuid.randomUuid().toString(),
            "--ignore-formatted"
        };
        int code;
        try {
            var out = new PrintStream(said, true, StandardCharsets.UTF_8);
            code = CompletableFuture.supplyAsync(() -> StorageTool.execute(arguments, out), BrokerStorage::apart)
                    .get();
        } catch (ExecutionException e) {
            throw new StartFailure("Kafka's storage cannot be formatted: %s.".formatted(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The start was interrupted.", e);
        }
        if (code != 0) {
            throw new StartFailure("Kafka's storage cannot be formatted: %s"
                    .formatted(said.toString(StandardCharsets.UTF_8).strip()));
        }
    }

    private static void apart(Runnable work) {
        Thread.ofPlatform().daemon().name("format-kafka-storage").start(work);
    }
}
