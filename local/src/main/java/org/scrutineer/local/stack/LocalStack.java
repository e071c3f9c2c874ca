package org.scrutineer.local.stack;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.scrutineer.local.door.FrontDoor;
import org.scrutineer.local.process.StartFailure;

/// A running stack. All servers are started side by side, each as early as what it needs is there; one that dies is
/// brought back on its port; all are stopped in order.
///
/// ```java
/// try (var stack = LocalStack.start(StackSettings.besideOthers(repository, folder))) {
///     stack.kill9(LocalStack.KAFKA);
///     stack.awaitReady(Duration.ofMinutes(1));
/// }
/// ```
public final class LocalStack implements AutoCloseable {

    public static final String FRONT_DOOR = "front-door";
    public static final String OBSERVER = "observer-service";
    public static final String DEPLOYMENT = "deployment-service";
    public static final String FINDINGS = "findings-service";
    public static final String REPORTING = "reporting-service";
    public static final String KEYCLOAK = "keycloak";
    public static final String KAFKA = "kafka";
    public static final String POSTGRES = "postgres";

    /// The four services.
    public static final List<String> SERVICES = List.of(OBSERVER, DEPLOYMENT, FINDINGS, REPORTING);

    /// Everything that is a process of its own, in the order in which it is stopped.
    public static final List<String> SERVERS =
            List.of(OBSERVER, DEPLOYMENT, FINDINGS, REPORTING, KEYCLOAK, KAFKA, POSTGRES);

    private final StackSettings settings;
    private final StackFolder folder;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Watched> servers = new LinkedHashMap<>();
    private final StackAssembly assembly;
    private final Progress progress;
    private @Nullable FrontDoor door;

    private LocalStack(StackSettings settings) {
        this.settings = settings;
        this.folder = StackFolder.take(settings);
        this.progress = new Progress(settings.progress());
        this.assembly = new StackAssembly(settings, progress);
        for (var name : SERVERS) {
            servers.put(name, new Watched(name, assembly.starter(name), progress::tell, threads));
        }
    }

    /// Takes the folder for this process, so that no second stack can run in it, and starts nothing yet. For callers
    /// that must be able to close a stack while it starts; all others use [#start(StackSettings)].
    ///
    /// @throws StartFailure when another process runs a stack there, a port is taken, a package is missing or the
    ///     disk is nearly full
    public static LocalStack prepare(StackSettings settings) {
        SERVICES.forEach(service -> ServiceProcess.requirePackage(settings.repository(), service));
        return new LocalStack(settings);
    }

    /// Starts everything and returns when all of it is ready.
    ///
    /// @throws StartFailure when something cannot start; what was started is stopped again
    public static LocalStack start(StackSettings settings) {
        var stack = prepare(settings);
        try {
            stack.startAll();
            return stack;
        } catch (StartFailure e) {
            stack.close();
            throw e;
        }
    }

    /// Starts everything and returns when all of it is ready. The front door opens first and answers for those who
    /// are not there yet.
    public void startAll() {
        door = FrontDoor.open(assembly.frontDoor());
        new StackStart(settings, assembly, servers, threads, progress).run();
    }

    private Watched servers(String name) {
        var server = servers.get(name);
        if (server == null) {
            throw new IllegalArgumentException("no server named %s; there are %s".formatted(name, SERVERS));
        }
        return server;
    }

    /// The process id that a server has now; another one after it died.
    public long pid(String name) {
        return servers(name).server().pid();
    }

    /// Ends a server as `kill -9` does; it is started again at once.
    public void kill9(String name) {
        servers(name).server().kill9();
    }

    /// Ends a server as `kill -9` does and keeps it down, for tests of longer outages.
    public void holdDown(String name) {
        servers(name).holdDown();
    }

    /// Starts a server that was held down and returns when it is ready.
    public void letUp(String name) {
        servers(name).start();
    }

    /// Whether every server answers its readiness probe now.
    public boolean isReady() {
        return servers.values().stream().allMatch(Watched::isReady);
    }

    /// Waits until every server is ready, also those that are being started again.
    ///
    /// @throws StartFailure when that takes too long, with the names of those that are not ready
    public void awaitReady(Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > end) {
                var late = servers.values().stream()
                        .filter(server -> !server.isReady())
                        .map(Watched::name)
                        .toList();
                throw new StartFailure("Not ready after %d s: %s.".formatted(patience.toSeconds(), late));
            }
            progress.pause();
        }
    }

    /// The address of the front door as this machine reaches it, without a slash at the end.
    public String baseUrl() {
        return assembly.baseUrl();
    }

    /// The address of one service itself, past the front door; for probes and metrics.
    public String serviceUrl(String service) {
        return "http://127.0.0.1:" + settings.ports().of(service);
    }

    public StackSettings settings() {
        return settings;
    }

    /// Stops everything in order: the door, the services and the identity provider, the broker, the database.
    @Override
    public void close() {
        progress.close();
        threads.shutdownNow();
        awaitThreads();
        if (door != null) {
            door.close();
        }
        try (var stopping = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var name : SERVICES) {
                stopping.execute(servers(name)::stop);
            }
            stopping.execute(servers(KEYCLOAK)::stop);
        }
        servers(KAFKA).stop();
        servers(POSTGRES).stop();
        // A start that could not be cut short is not known as a server yet, but its process may live.
        Leftovers.end(settings);
        folder.release();
    }

    private void awaitThreads() {
        try {
            if (!threads.awaitTermination(30, TimeUnit.SECONDS)) {
                progress.tell("some starts could not be cut short");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
