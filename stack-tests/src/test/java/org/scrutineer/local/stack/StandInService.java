package org.scrutineer.local.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/// What the stack's tests run in place of a service, because these tests are of the stack alone and nothing waits for
/// them: it answers its readiness probe, and everything else with the configuration it was given.
public final class StandInService {

    private StandInService() {}

    public static void main(String... arguments) throws IOException {
        var server = HttpServer.create(
                new InetSocketAddress(
                        System.getenv("QUARKUS_HTTP_HOST"), Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"))),
                0);
        server.createContext("/", exchange -> {
            try (exchange) {
                var body = System.getenv().entrySet().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    /// Makes a work tree with four stand-ins and the Keycloak of this build.
    public static void installAll(Path repository) throws IOException {
        for (var service : LocalStack.SERVICES) {
            install(repository, service);
        }
        var built = Path.of(System.getProperty("repository.root")).resolve("keycloak/target");
        Files.createDirectories(repository.resolve("keycloak"));
        Files.createSymbolicLink(repository.resolve("keycloak/target"), built);
    }

    /// Puts a package where the build of a service would.
    private static void install(Path repository, String service) throws IOException {
        var file = ServiceProcess.packageOf(repository, service);
        Files.createDirectories(file.resolveSibling("."));
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInService.class.getName());
        var entry = StandInService.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                var code = StandInService.class.getClassLoader().getResourceAsStream(entry)) {
            jar.putNextEntry(new JarEntry(entry));
            jar.write(code.readAllBytes());
        }
    }
}
