package org.scrutineer.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// A random password in a file that only its owner may read (mode 600), made when it is first asked for.
public final class PasswordFile {

    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordFile() {}

    /// @return 48 hexadecimal digits, that is 192 random bits
    public static String readOrCreate(Path file) throws IOException {
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException e) {
            var bits = new byte[24];
            RANDOM.nextBytes(bits);
            var password = HexFormat.of().formatHex(bits);
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var draft = file.resolveSibling(file.getFileName() + ".draft");
            Files.deleteIfExists(draft);
            Files.createFile(draft, ownerOnly);
            Files.writeString(draft, password);
            Files.move(draft, file);
            return password;
        }
    }
}
