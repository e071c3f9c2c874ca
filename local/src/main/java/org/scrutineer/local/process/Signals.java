package org.scrutineer.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Signals to processes that need not be children of this one, such as those that an earlier start left behind.
public final class Signals {

    private Signals() {}

    /// Sends SIGINT through the shell, as the JDK itself knows only SIGTERM and SIGKILL.
    public static void interrupt(long pid) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -INT " + pid + " 2>/dev/null")
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new StartFailure("There is no shell (/bin/sh) to send a signal with.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits until the process is gone.
    ///
    /// @return whether it went in time
    public static boolean awaitEnd(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
