package org.scrutineer.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The folder of this user for what can always be made again: unpacked programs, archives of loaded classes.
public final class ProgramCache {

    private ProgramCache() {}

    /// `$XDG_CACHE_HOME/scrutineer`, or the place that the operating system has for it; it need not exist yet.
    public static Path folder() {
        var set = System.getenv("XDG_CACHE_HOME");
        if (set != null && !set.isBlank()) {
            return Path.of(set, "scrutineer");
        }
        var home = Path.of(System.getProperty("user.home"));
        if (!Files.isWritable(home)) {
            return Path.of(System.getProperty("java.io.tmpdir"), "scrutineer-" + System.getProperty("user.name"));
        }
        var mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        return home.resolve(mac ? "Library/Caches" : ".cache").resolve("scrutineer");
    }
}
