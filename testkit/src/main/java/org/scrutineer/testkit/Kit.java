package org.scrutineer.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The mission kit kz2022: real reference figures, synthetic people and answers.
public final class Kit {

    private Kit() {}

    /// @param path inside the kit, for example `forms/kz2022_b.xml`
    public static byte[] bytes(String path) {
        try (InputStream in = Kit.class.getResourceAsStream("/kit/kz2022/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("The kit has no " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }
}
