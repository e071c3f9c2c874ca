package org.scrutineer.findings.openrosa;

import io.quarkus.logging.Log;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// One request and its one answer. May be answered from any thread; the first answer wins.
///
/// Every answer carries the OpenRosa headers, errors too.
final class Exchange {

    /// What a phone may send in one request (bytes); it splits its attachments to stay below.
    static final long ACCEPT_CONTENT_LENGTH = 100_000_000;

    static final String XML = "text/xml; charset=utf-8";
    /// A body up to this size is read to its end after a refusal, so that the connection can go on.
    private static final long DRAINED_BODY = 1_000_000;
    /// How long a sender of more may go on before the connection is cut; long enough to read the answer.
    private static final long LINGER_MILLIS = 2_000;

    private final RoutingContext routing;
    private final Context context;
    private final Clock clock;
    private final AtomicBoolean answered = new AtomicBoolean();

    Exchange(RoutingContext routing, Context context, Clock clock) {
        this.routing = routing;
        this.context = context;
        this.clock = clock;
    }

    HttpServerRequest request() {
        return routing.request();
    }

    RoutingContext routing() {
        return routing;
    }

    /// Runs on the event loop of the connection.
    void onEventLoop(Runnable step) {
        context.runOnContext(nothing -> step.run());
    }

    /// Runs a step of the work; the caller gets an answer also when it fails. The address is not logged: it has the
    /// device token in it.
    void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            Log.error("An OpenRosa request failed", e);
            refuse(503, "The server cannot do this right now. Please try again later.");
        }
    }

    @Nullable String header(String name) {
        return routing.request().getHeader(name);
    }

    /// A success of a POST.
    void created(String message) {
        answer(201, XML, envelope("", message));
    }

    /// A refusal, with a sentence that an observer understands.
    void refuse(int status, String message) {
        answer(status, XML, envelope("error", message));
    }

    void empty(int status) {
        answer(status, null, Buffer.buffer());
    }

    void answer(int status, @Nullable String contentType, Buffer body) {
        if (answered.compareAndSet(false, true)) {
            onEventLoop(() -> {
                HttpServerResponse response = begin(status, contentType);
                if (isHead()) {
                    if (status != 204) {
                        response.putHeader("Content-Length", Integer.toString(body.length()));
                    }
                    response.end();
                } else {
                    response.end(body);
                }
                release();
            });
        }
    }

    /// Sends a file of ours.
    void file(String contentType, String etag, long size, Path file) {
        if (answered.compareAndSet(false, true)) {
            onEventLoop(() -> {
                HttpServerResponse response = begin(200, contentType).putHeader("ETag", etag);
                if (isHead()) {
                    response.putHeader("Content-Length", Long.toString(size)).end();
                } else {
                    response.sendFile(file.toString());
                }
                release();
            });
        }
    }

    /// Whether something is asked for, not sent.
    boolean reads() {
        return isHead() || routing.request().method().equals(HttpMethod.GET);
    }

    private boolean isHead() {
        return routing.request().method().equals(HttpMethod.HEAD);
    }

    private HttpServerResponse begin(int status, @Nullable String contentType) {
        HttpServerResponse response = routing.response().setStatusCode(status);
        if (contentType != null) {
            response.putHeader("Content-Type", contentType);
        }
        boolean reads = reads();
        response.putHeader("X-OpenRosa-Version", "1.0")
                .putHeader("X-OpenRosa-Accept-Content-Length", Long.toString(ACCEPT_CONTENT_LENGTH))
                .putHeader(
                        "Date",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                ZonedDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)))
                .putHeader("Content-Language", "en")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", reads ? "private, no-cache" : "no-store")
                .putHeader("Vary", reads ? "Accept-Encoding, Origin" : "*");
        if (leavesALargeBody()) {
            response.putHeader("Connection", "close");
        }
        return response;
    }

    /// The rest of a refused body is not wanted: a short one is skipped, a long one is cut off, but only after the
    /// sender had time to read the answer.
    private void release() {
        HttpServerRequest request = routing.request();
        if (request.isEnded()) {
            return;
        }
        if (leavesALargeBody()) {
            routing.vertx()
                    .setTimer(LINGER_MILLIS, timer -> request.connection().close());
        }
        request.handler(chunk -> {});
        request.resume();
    }

    private boolean leavesALargeBody() {
        HttpServerRequest request = routing.request();
        if (request.isEnded()) {
            return false;
        }
        String length = request.getHeader("Content-Length");
        return length == null ? request.getHeader("Transfer-Encoding") != null : Bodies.length(length) > DRAINED_BODY;
    }

    private static Buffer envelope(String nature, String message) {
        String xml = "<OpenRosaResponse xmlns=\"http://openrosa.org/http/response\" items=\"0\"><message nature=\""
                + nature + "\">" + XmlText.escape(message) + "</message></OpenRosaResponse>";
        return Buffer.buffer(xml.getBytes(StandardCharsets.UTF_8));
    }
}
