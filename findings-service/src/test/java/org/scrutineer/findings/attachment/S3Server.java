package org.scrutineer.findings.attachment;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// A server that speaks S3 and checks signatures: S3Proxy over a folder, as a process of its own.
final class S3Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String IDENTITY = "test-identity";
    private static final String CREDENTIAL = "test-credential";

    private final Process process;
    private final URI endpoint;

    private S3Server(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /// @param folder an empty one
    static S3Server start(Path folder) throws IOException {
        int port = freePort();
        URI endpoint = URI.create("http://127.0.0.1:" + port);
        Path data = Files.createDirectory(folder.resolve("data"));
        Path config = Files.writeString(
                folder.resolve("s3proxy.properties"),
                """
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.endpoint=%s
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.identity=none
                jclouds.credential=none
                jclouds.filesystem.basedir=%s
                """.formatted(endpoint, IDENTITY, CREDENTIAL, data),
                StandardCharsets.UTF_8);
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Path.of("target", "s3proxy", "s3proxy.jar").toString(),
                        "--properties",
                        config.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        S3Server server = new S3Server(process, endpoint);
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            try (S3Client client = server.client()) {
                client.listBuckets();
                return true;
            }
        });
        return server;
    }

    S3Client client() {
        return client(CREDENTIAL);
    }

    S3Client client(String credential) {
        return ObjectStore.clientBuilder()
                .region(Region.US_EAST_1)
                .endpointOverride(endpoint)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(IDENTITY, credential)))
                .build();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        Awaitility.await().atMost(PATIENCE).until(() -> !process.isAlive());
    }
}
