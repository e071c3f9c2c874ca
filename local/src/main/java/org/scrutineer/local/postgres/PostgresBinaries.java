package org.scrutineer.local.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.scrutineer.local.process.StartFailure;

/// The programs of PostgreSQL, which the class path carries as one archive per operating system and processor. They are
/// unpacked once per user into a cache folder that is named after the archive's hash.
final class PostgresBinaries {

    private PostgresBinaries() {}

    /// @param cache the folder that holds unpacked versions
    /// @return the folder with `bin`, `lib` and `share`
    static Path in(Path cache) {
        var archive = archiveName();
        try {
            var home = cache.resolve("postgres-" + hashOf(archive));
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                unpack(archive, cache, home);
            }
            return home;
        } catch (IOException e) {
            throw new StartFailure("PostgreSQL cannot be unpacked into %s: %s.".formatted(cache, e.getMessage()), e);
        }
    }

    private static String archiveName() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var family = system.contains("mac") ? "darwin" : "linux";
        var width = processor.contains("aarch64") || processor.contains("arm64") ? "arm_64" : "x86_64";
        return "postgres-" + family + "-" + width + ".txz";
    }

    private static InputStream open(String archive) {
        var stream = resource(PostgresBinaries.class.getClassLoader(), archive);
        if (stream == null) {
            stream = resource(Thread.currentThread().getContextClassLoader(), archive);
        }
        if (stream == null) {
            throw new StartFailure(
                    "There is no PostgreSQL for this machine on the class path (%s).".formatted(archive));
        }
        return stream;
    }

    private static @Nullable InputStream resource(@Nullable ClassLoader loader, String name) {
        return loader == null ? null : loader.getResourceAsStream(name);
    }

    private static String hashOf(String archive) throws IOException {
        try (var in = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// Unpacks beside the target and moves the finished folder, so that two processes may do it at the same time.
    private static void unpack(String archive, Path cache, Path home) throws IOException {
        Files.createDirectories(cache);
        var draft = Files.createTempDirectory(cache, "unpacking-");
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(open(archive))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = draft.resolve(entry.getName()).normalize();
                if (!target.startsWith(draft)) {
                    throw new IOException("the archive points outside of itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.resolveSibling("."));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    Files.setPosixFilePermissions(
                            target,
                            PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
        try {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException e) {
            delete(draft);
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                throw e;
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
