package org.scrutineer.findings.openrosa;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// A large body as a stream for a thread that may wait. Holds a few chunks at most: the sender is slowed down to the
/// speed at which they are written to disk.
final class BodyStream extends InputStream {

    private static final int MOST_CHUNKS = 16;

    private final HttpServerRequest request;
    private final Exchange exchange;
    private final long limit;
    private final Deque<Buffer> chunks = new ArrayDeque<>();
    private @Nullable Buffer current;
    private int position;
    private long received;
    private boolean ended;
    private boolean broken;
    private boolean tooLarge;

    /// The body is longer than it may be.
    static final class TooLarge extends IOException {
        TooLarge() {
            super("Body too large");
        }
    }

    /// To be made on the event loop, while the request is paused.
    BodyStream(Exchange exchange, long limit) {
        this.exchange = exchange;
        this.request = exchange.request();
        this.limit = limit;
        request.handler(this::arrived);
        request.endHandler(nothing -> end(false));
        request.exceptionHandler(failure -> end(true));
        request.resume();
    }

    private synchronized void arrived(Buffer chunk) {
        received += chunk.length();
        if (received > limit) {
            tooLarge = true;
            chunks.clear();
            request.pause();
        } else {
            chunks.add(chunk);
            if (chunks.size() >= MOST_CHUNKS) {
                request.pause();
            }
        }
        notifyAll();
    }

    /// Over HTTP/2 a request that has ended must not be told to go on.
    private void goOn() {
        if (!request.isEnded()) {
            request.resume();
        }
    }

    private synchronized void end(boolean failed) {
        ended = true;
        broken = failed;
        notifyAll();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (current == null) {
            if (tooLarge) {
                throw new TooLarge();
            }
            current = chunks.poll();
            position = 0;
            if (current != null) {
                if (chunks.size() == MOST_CHUNKS / 2) {
                    exchange.onEventLoop(this::goOn);
                }
                continue;
            }
            if (ended) {
                if (broken) {
                    throw new IOException("The sender went away");
                }
                return -1;
            }
            waitForMore();
        }
        int count = Math.min(length, current.length() - position);
        current.getBytes(position, position + count, target, offset);
        position += count;
        if (position == current.length()) {
            current = null;
        }
        return count;
    }

    @SuppressWarnings("WaitNotInLoop") // the caller's loop checks again
    private void waitForMore() throws IOException {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
