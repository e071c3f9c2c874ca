package org.scrutineer.findings.packaged;

import io.restassured.RestAssured;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scrutineer.local.process.ChildProcess;
import org.scrutineer.local.process.HttpProbe;
import org.scrutineer.local.process.JavaCommand;
import org.scrutineer.local.process.Ports;
import org.scrutineer.local.process.Readiness;
import org.scrutineer.testkit.ScrutineerTestResource;

/// Two instances of the packaged service on one database, one broker and one folder for attachments. Started once for
/// all tests that need them, stopped with their JVM.
public final class RunningServices {

    private static final Path TARGET = Path.of(System.getProperty("repository.root"), "findings-service", "target")
            .toAbsolutePath()
            .normalize();
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final Map<String, String> settings;
    private final List<Integer> ports = new ArrayList<>();
    private final List<ChildProcess> processes = new ArrayList<>();

    private RunningServices(Map<String, String> settings) {
        this.settings = settings;
    }

    private static final class Started {
        private static final RunningServices SERVICES = start();
    }

    /// Requests of tests go to the first one unless told.
    public static RunningServices get() {
        RestAssured.port = Started.SERVICES.ports.getFirst();
        return Started.SERVICES;
    }

    public List<Integer> ports() {
        return List.copyOf(ports);
    }

    /// @param key for example `quarkus.datasource.jdbc.url`
    public String setting(String key) {
        return settings.get(key);
    }

    private static RunningServices start() {
        RunningServices services = new RunningServices(new ScrutineerTestResource().start());
        Runtime.getRuntime().addShutdownHook(new Thread(services::stop, "stop-services"));
        services.launch(1);
        services.launch(2);
        services.awaitReady();
        return services;
    }

    private void launch(int number) {
        int port = Ports.free();
        Map<String, String> environment = new HashMap<>();
        settings.forEach(
                (key, value) -> environment.put(key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT), value));
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("SCRUTINEER_FINDINGS_ATTACHMENTS_DIRECTORY", TARGET.resolve("shared-attachments") + "");
        ports.add(port);
        processes.add(ChildProcess.start(new ChildProcess.Command(
                "findings-service " + number,
                List.of(
                        JavaCommand.program(),
                        "-XX:+UseSerialGC",
                        // They live for two minutes: the optimising compiler would cost more than it saves.
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx320m",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        TARGET.resolve("quarkus-app/quarkus-run.jar").toString()),
                environment,
                TARGET,
                TARGET.resolve("findings-service-" + number + ".log"))));
    }

    private void awaitReady() {
        for (int i = 0; i < processes.size(); i++) {
            URI ready = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(ports.get(i)));
            Readiness.await("findings-service", processes.get(i), START, () -> HttpProbe.saysOk(ready));
        }
    }

    private void stop() {
        processes.forEach(ChildProcess::terminate);
        processes.forEach(process -> process.awaitExitOrKill(STOP));
    }
}
