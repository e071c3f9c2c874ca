package org.scrutineer.local.stack;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.scrutineer.local.process.StartFailure;

/// The order of one start: each server as soon as what it needs is there, all others beside it. Services do not wait
/// for the identity provider, because they fetch its keys when the first token comes.
final class StackStart {

    private final StackSettings settings;
    private final StackAssembly assembly;
    private final Map<String, Watched> servers;
    private final Executor threads;
    private final Progress progress;

    /// Completed by the first failure: there is no point in waiting for the others then.
    private final CompletableFuture<Void> failed = new CompletableFuture<>();

    StackStart(
            StackSettings settings,
            StackAssembly assembly,
            Map<String, Watched> servers,
            Executor threads,
            Progress progress) {
        this.settings = settings;
        this.assembly = assembly;
        this.servers = servers;
        this.threads = threads;
        this.progress = progress;
    }

    /// Returns when everything is ready.
    ///
    /// @throws StartFailure at the first failure, while others may still be starting
    void run() {
        var databases = begin(LocalStack.POSTGRES)
                .thenComposeAsync(done -> step(() -> assembly.ensureDatabases(server(LocalStack.POSTGRES))), threads);
        var kafka = begin(LocalStack.KAFKA);
        var all = databases.thenComposeAsync(done -> begin(LocalStack.KEYCLOAK), threads);
        var ground = databases.thenCombine(kafka, (one, other) -> one);
        for (var service : LocalStack.SERVICES) {
            all = all.thenCombine(ground.thenComposeAsync(done -> begin(service), threads), (one, other) -> one);
        }
        join(all);
    }

    private Watched server(String name) {
        return Objects.requireNonNull(servers.get(name), name);
    }

    private CompletableFuture<Void> begin(String name) {
        return step(() -> {
            progress.starting(name);
            server(name).start();
            progress.ready(name, settings.ports().of(name));
        });
    }

    private CompletableFuture<Void> step(Runnable work) {
        return CompletableFuture.runAsync(work, threads).whenComplete((done, failure) -> {
            if (failure != null) {
                failed.completeExceptionally(failure);
            }
        });
    }

    private void join(CompletableFuture<Void> all) {
        try {
            CompletableFuture.anyOf(all, failed).join();
        } catch (CompletionException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof StartFailure failure) {
                    throw failure;
                }
            }
            throw new StartFailure("The stack cannot start: %s.".formatted(e.getMessage()), e);
        }
    }
}
