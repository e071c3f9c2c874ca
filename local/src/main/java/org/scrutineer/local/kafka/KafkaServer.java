package org.scrutineer.local.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.scrutineer.local.process.ChildProcess;
import org.scrutineer.local.process.JavaCommand;
import org.scrutineer.local.process.Ports;
import org.scrutineer.local.process.ProgramCache;
import org.scrutineer.local.process.Readiness;
import org.scrutineer.local.process.Server;

/// A running Kafka broker that listens on 127.0.0.1 only and knows every topic of `contracts`.
///
/// ```java
/// try (var kafka = KafkaServer.start(KafkaServer.Settings.in(folder).quickToStart())) {
///     var address = kafka.bootstrapServers();
/// }
/// ```
///
/// One object stands for one running broker: after its end a new one is started with the same settings, and finds the
/// same records, also after `kill -9`.
public final class KafkaServer implements Server {

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofSeconds(30);

    /// The jars that a broker needs out of all that a test may have on its class path.
    private static final Pattern JARS = Pattern.compile(
            "(kafka|scala|jackson|slf4j-(api|jdk14)|log4j-(api|core)|metrics-core"
                    + "|jose4j|caffeine|pcollections|HdrHistogram|hash4j|argparse4j|jopt-simple|re2j|zstd-jni|snappy-java"
                    + "|lz4-java|at-yawk-lz4|commons-(validator|beanutils|digester|logging|collections)|snakeyaml)[-_.].*\\.jar");

    private final Settings settings;
    private final ChildProcess process;

    /// How to run a broker.
    ///
    /// @param directory holds the records and the generated `server.properties`
    /// @param log where its words go
    /// @param port of the broker, 0 for any free one
    /// @param controllerPort of the controller in the same process, 0 for any free one
    /// @param jvmOptions heap, collector
    /// @param classPath where `kafka.Kafka` is found
    /// @param properties further settings of `server.properties`
    public record Settings(
            Path directory,
            Path log,
            int port,
            int controllerPort,
            List<String> jvmOptions,
            String classPath,
            Map<String, String> properties) {

        public Settings {
            jvmOptions = List.copyOf(jvmOptions);
            properties = Map.copyOf(properties);
        }

        /// A broker on any free ports with the class path of this process and a heap that suits one mission.
        public static Settings in(Path directory) {
            return new Settings(
                    directory.toAbsolutePath(),
                    directory.toAbsolutePath().resolve("kafka.log"),
                    0,
                    0,
                    JavaCommand.lateOptimised(
                            "-Xms64m", "-Xmx320m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders"),
                    JavaCommand.jars(JARS),
                    Map.of());
        }

        public Settings onPorts(int port, int controllerPort) {
            return new Settings(directory, log, port, controllerPort, jvmOptions, classPath, properties);
        }

        /// For tests: the least start-up time at the price of speed later. The first broker of all leaves an
        /// archive of its classes in this user's cache when it ends, which saves every later one a second.
        public Settings quickToStart() {
            return withJvmOptions(List.of(
                    "-Xms64m",
                    "-Xmx320m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+AutoCreateSharedArchive",
                    "-XX:SharedArchiveFile="
                            + ProgramCache.folder().resolve("kafka-%08x.jsa".formatted(classPath.hashCode()))));
        }

        public Settings withJvmOptions(List<String> options) {
            return new Settings(directory, log, port, controllerPort, options, classPath, properties);
        }

        public Settings with(String property, String value) {
            var more = new TreeMap<>(properties);
            more.put(property, value);
            return new Settings(directory, log, port, controllerPort, jvmOptions, classPath, more);
        }

        public Settings logTo(Path log) {
            return new Settings(directory, log, port, controllerPort, jvmOptions, classPath, properties);
        }

        private Settings withChosenPorts() {
            return onPorts(port == 0 ? Ports.free() : port, controllerPort == 0 ? Ports.free() : controllerPort);
        }
    }

    private KafkaServer(Settings settings, ChildProcess process) {
        this.settings = settings;
        this.process = process;
    }

    /// Formats the storage when it is new, starts the broker, waits until it answers and creates the topics that are
    /// missing.
    ///
    /// @throws org.scrutineer.local.process.StartFailure when it cannot start, with the end of its log
    public static KafkaServer start(Settings wanted) {
        var settings = wanted.withChosenPorts();
        var storage = BrokerStorage.prepare(settings);
        var line = new ArrayList<String>();
        line.add(JavaCommand.program());
        line.addAll(settings.jvmOptions());
        line.add("-Djava.util.logging.config.file=" + storage.logging());
        line.addAll(List.of(
                "-cp",
                settings.classPath(),
                "kafka.Kafka",
                storage.configuration().toString()));
        var process = ChildProcess.start(
                new ChildProcess.Command("Kafka", line, Map.of(), settings.directory(), settings.log()));
        var server = new KafkaServer(settings, process);
        try {
            server.awaitTopics();
            return server;
        } catch (RuntimeException e) {
            // Nobody else knows of the process: it must not outlive the attempt.
            server.close();
            throw e;
        }
    }

    private void awaitTopics() {
        // A client that asks before the port is open fills its own log with refusals.
        Readiness.await("Kafka", process, START, () -> Ports.answers(settings.port()));
        try (var topics = new TopicSetup(bootstrapServers(settings))) {
            Readiness.await("Kafka", process, START, topics::brokerAnswers);
            topics.createMissing();
        }
    }

    /// Host and port, as clients want it in `bootstrap.servers`.
    public String bootstrapServers() {
        return bootstrapServers(settings);
    }

    private static String bootstrapServers(Settings settings) {
        return "127.0.0.1:" + settings.port();
    }

    public int port() {
        return settings.port();
    }

    /// The settings it runs with; its ports are those that were chosen, never 0.
    public Settings settings() {
        return settings;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public boolean isRunning() {
        return process.isAlive();
    }

    @Override
    public boolean isReady() {
        return isRunning() && Ports.answers(port());
    }

    /// Completed with the exit code when the broker has ended, whether asked to or not.
    @Override
    public CompletableFuture<Integer> onExit() {
        return process.onExit();
    }

    /// Ends the broker as `kill -9` does.
    @Override
    public void kill9() {
        process.kill9();
    }

    /// Stops the broker when this Java process ends, for tests that keep one broker for all of them.
    public KafkaServer closeAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-kafka"));
        return this;
    }

    /// Ends the broker in order; harmless when it has ended already.
    @Override
    public void close() {
        if (process.isAlive()) {
            process.terminate();
            process.awaitExitOrKill(STOP);
        }
    }
}
