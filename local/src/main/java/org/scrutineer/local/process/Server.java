package org.scrutineer.local.process;

import java.util.concurrent.CompletableFuture;

/// One running server of the stack, whatever it serves. An object stands for one life of it: after its end another is
/// started with the same settings.
public interface Server extends AutoCloseable {

    /// The process id.
    long pid();

    /// Whether the process exists.
    boolean isRunning();

    /// Whether it answers now; may take up to a second.
    boolean isReady();

    /// Completed with the exit code when the process has ended, whether asked to or not.
    CompletableFuture<Integer> onExit();

    /// Ends the process as `kill -9` does and waits until it is gone.
    void kill9();

    /// Asks the server to end, waits, and kills it when it takes too long; harmless when it has ended already.
    @Override
    void close();
}
