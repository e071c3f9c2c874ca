package org.scrutineer.local.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.scrutineer.local.process.ChildProcess;
import org.scrutineer.local.process.HttpProbe;
import org.scrutineer.local.process.JavaCommand;
import org.scrutineer.local.process.Readiness;
import org.scrutineer.local.process.Server;
import org.scrutineer.local.process.StartFailure;

/// One of the four services, running from its package.
final class ServiceProcess implements Server {

    private static final Duration START = Duration.ofMinutes(6);
    /// Longer than the ten seconds for which Quarkus lets requests finish.
    private static final Duration STOP = Duration.ofSeconds(20);

    private final ChildProcess process;
    private final URI readiness;

    private ServiceProcess(ChildProcess process, URI readiness) {
        this.process = process;
        this.readiness = readiness;
    }

    /// The file that the build of a service leaves.
    static Path packageOf(Path repository, String service) {
        return repository.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /// Refuses with one sentence when a service has not been built.
    static void requirePackage(Path repository, String service) {
        if (!Files.exists(packageOf(repository, service))) {
            throw new StartFailure("%s is not built (%s is missing): run ./scrutineer up, which builds first."
                    .formatted(service, packageOf(repository, service)));
        }
    }

    static ServiceProcess start(String service, StackSettings settings, Map<String, String> environment) {
        requirePackage(settings.repository(), service);
        var line = new ArrayList<String>();
        line.add(JavaCommand.program());
        line.addAll(jvmOptions(service));
        line.addAll(settings.jvmOptions().getOrDefault(service, List.of()));
        line.addAll(List.of("-jar", packageOf(settings.repository(), service).toString()));
        var process = ChildProcess.start(
                new ChildProcess.Command(service, line, environment, settings.data(service), settings.log(service)));
        var readiness = URI.create(
                "http://127.0.0.1:%d/q/health/ready".formatted(settings.ports().of(service)));
        Readiness.await(service, process, START, () -> HttpProbe.saysOk(readiness));
        return new ServiceProcess(process, readiness);
    }

    /// Two cores are shared by eight processes: the serial collector has the smallest footprint; findings, which takes
    /// the phones' load, gets the one with the best throughput. Its young generation has one size: left to grow, an
    /// export would make it twice as large, and keep it so.
    private static List<String> jvmOptions(String service) {
        var options = new ArrayList<>(
                service.equals(LocalStack.FINDINGS)
                        ? List.of("-XX:+UseParallelGC", "-Xmx512m", "-Xms160m", "-Xmn96m")
                        : List.of("-XX:+UseSerialGC", "-Xmx320m", "-Xms32m"));
        options.addAll(JavaCommand.lateOptimised(
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8"));
        return options;
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
        return isRunning() && HttpProbe.saysOk(readiness);
    }

    @Override
    public CompletableFuture<Integer> onExit() {
        return process.onExit();
    }

    @Override
    public void kill9() {
        process.kill9();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.terminate();
            process.awaitExitOrKill(STOP);
        }
    }
}
