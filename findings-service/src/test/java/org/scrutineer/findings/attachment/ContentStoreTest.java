package org.scrutineer.findings.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.s3.S3Client;

/// What every store must do, each against the real thing: a disk, and a server that speaks S3.
class ContentStoreTest {

    private static final Instant NOW = Instant.parse("2022-11-20T14:00:00Z");
    private static final String BUCKET = "attachments";
    private static final byte[] SMALL = "a photo".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path server;

    private static S3Server s3;
    private static S3Client client;

    @TempDir
    Path folder;

    enum Kind {
        DISK(test -> new DiskStore(test.folder, NOW)),
        S3(test -> new ObjectStore(client, BUCKET, new DiskStore(test.folder, NOW)::receive));

        private final Function<ContentStoreTest, ContentStore> store;

        Kind(Function<ContentStoreTest, ContentStore> store) {
            this.store = store;
        }
    }

    @BeforeAll
    static void startS3() throws IOException {
        s3 = S3Server.start(server);
        client = s3.client();
        client.createBucket(request -> request.bucket(BUCKET));
    }

    @AfterAll
    static void stopS3() {
        client.close();
        s3.close();
    }

    @ParameterizedTest
    @EnumSource
    void givesBackWhatItWasGiven(Kind kind) throws IOException {
        ContentStore store = kind.store.apply(this);
        byte[] large = new byte[300_000];
        new Random(1).nextBytes(large);

        for (byte[] content : List.of(SMALL, large, new byte[0])) {
            StoredFile stored = store(store, content);

            assertThat(stored.sha256()).isEqualTo(Digests.hex(Digests.sha256(content)));
            assertThat(stored.size()).isEqualTo(content.length);
            assertThat(read(store, stored.sha256(), 0)).isEqualTo(content);
        }
        String sha256 = Digests.hex(Digests.sha256(large));
        assertThat(read(store, sha256, 299_990)).isEqualTo(Arrays.copyOfRange(large, 299_990, 300_000));
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheSameBytesOnceAndNothingElse(Kind kind) throws IOException {
        ContentStore store = kind.store.apply(this);
        byte[] content = ("picture for " + kind).getBytes(StandardCharsets.UTF_8);
        long before = files(kind);

        store(store, content);
        store(store, content);

        assertThat(files(kind)).isEqualTo(before + 1);
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource
    void saysThatAFileIsNotThere(Kind kind) {
        ContentStore store = kind.store.apply(this);

        assertThatThrownBy(() -> store.open("0".repeat(64))).isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest
    @EnumSource
    void isNeverLedOutOfItself(Kind kind) {
        ContentStore store = kind.store.apply(this);

        for (String name : List.of("../../etc/passwd", "", "A".repeat(64), "0".repeat(63) + "/")) {
            assertThatThrownBy(() -> store.open(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aFileThatTheServerDoesNotTakeIsNotStored() {
        try (S3Client stranger = s3.client("another-credential")) {
            ContentStore store = new ObjectStore(stranger, BUCKET, new DiskStore(folder, NOW)::receive);

            assertThatThrownBy(() -> store(store, SMALL)).isInstanceOf(UncheckedIOException.class);
        }
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void removesWhatACrashLeftBehindAndNothingYounger() throws IOException {
        Path incoming = Files.createDirectory(folder.resolve("incoming"));
        Path old = Files.writeString(incoming.resolve("old.part"), "x");
        Files.setLastModifiedTime(old, FileTime.from(NOW.minus(Duration.ofHours(25))));
        Path young = Files.writeString(incoming.resolve("young.part"), "x");
        Files.setLastModifiedTime(young, FileTime.from(NOW.minus(Duration.ofHours(1))));

        new DiskStore(folder, NOW);

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    private static StoredFile store(ContentStore store, byte[] content) throws IOException {
        Incoming incoming = store.receive();
        incoming.write(content, 0, content.length);
        return store.store(incoming);
    }

    private static byte[] read(ContentStore store, String sha256, long from) throws IOException {
        try (InputStream in = store.open(sha256, from)) {
            return in.readAllBytes();
        }
    }

    private long files(Kind kind) throws IOException {
        if (kind == Kind.S3) {
            return client.listObjectsV2(request -> request.bucket(BUCKET)).keyCount();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
