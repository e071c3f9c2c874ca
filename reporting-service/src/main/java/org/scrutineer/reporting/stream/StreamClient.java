package org.scrutineer.reporting.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.scrutineer.platform.security.AreaScope;

/// One connected client: a bounded buffer between the thread that tells and the connection that writes. When it is
/// full the client is dropped, not the server.
final class StreamClient implements Listening {

    /// Stands for a comment line; no real entry is without a type.
    private static final StreamEntry STILL_HERE = new StreamEntry(0, "", "", null, "");

    private final String missionId;
    private final AreaScope scope;
    private final UnicastProcessor<StreamEntry> buffer;
    private final AtomicBoolean left = new AtomicBoolean();

    StreamClient(String missionId, AreaScope scope, int bufferEntries) {
        this.missionId = missionId;
        this.scope = scope;
        this.buffer = UnicastProcessor.create(new ArrayBlockingQueue<>(bufferEntries), () -> {});
    }

    /// Fails when the client reads too slowly.
    Multi<StreamEntry> entries() {
        return buffer;
    }

    @Override
    public String missionId() {
        return missionId;
    }

    @Override
    public boolean mayHear(StreamEntry entry) {
        return entry.isFor(scope);
    }

    @Override
    public void tell(StreamEntry entry) {
        buffer.onNext(entry);
    }

    @Override
    public void stillHere() {
        buffer.onNext(STILL_HERE);
    }

    static boolean isStillHere(StreamEntry entry) {
        return entry.type().isEmpty();
    }

    /// The connection is gone.
    void leave() {
        left.set(true);
    }

    @Override
    public boolean hasLeft() {
        return left.get();
    }

    @Override
    public void end() {
        buffer.onComplete();
    }
}
