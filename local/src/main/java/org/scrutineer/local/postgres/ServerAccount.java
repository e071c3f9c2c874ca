package org.scrutineer.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.scrutineer.local.process.StartFailure;

/// As whom PostgreSQL runs. It refuses to run as root; root (in a container, on a build machine) therefore runs it in
/// a user namespace of its own, in which the same files stay readable and the process is nobody. Where the kernel
/// forbids that, it runs as the system's account `nobody` and the files are handed to that account.
enum ServerAccount {
    /// The person who started the stack.
    SELF(List.of()),
    /// Root, seen by the process itself as nobody.
    USER_NAMESPACE(List.of("unshare", "-U", "--")),
    /// The account nobody; data and programs must be in folders that everybody may enter.
    NOBODY(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--"));

    private final List<String> prefix;

    ServerAccount(List<String> prefix) {
        this.prefix = prefix;
    }

    static ServerAccount choose() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return SELF;
        }
        if (works(USER_NAMESPACE)) {
            return USER_NAMESPACE;
        }
        if (works(NOBODY)) {
            return NOBODY;
        }
        throw new StartFailure("PostgreSQL does not run as root, and neither unshare nor setpriv (package util-linux)"
                + " works here: start as an ordinary user.");
    }

    private static boolean works(ServerAccount account) {
        try {
            var process = new ProcessBuilder(account.as(List.of("true")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    List<String> as(List<String> command) {
        var line = new ArrayList<>(prefix);
        line.addAll(command);
        return List.copyOf(line);
    }

    /// Hands a file or folder of the server to the account that will use it.
    void give(Path path) throws IOException {
        if (this == NOBODY) {
            var nobody = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            Files.setOwner(path, nobody);
        }
    }
}
