package org.scrutineer.local.door;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/// What the door itself answers, in the language of the one who asks: phones get an OpenRosa message, everybody else a
/// problem (RFC 9457).
enum Refusals {
    UNAVAILABLE(
            503,
            "unavailable",
            "The service cannot do this right now; try again",
            "The service is starting or being restarted. Try again in a moment."),
    NOT_FOUND(404, "not-found", "There is nothing at this address", "No service has this path."),
    AMBIGUOUS(400, "ambiguous-path", "Ambiguous path", "The path has dot segments, empty segments or backslashes.");

    /// A killed service is back within a few seconds.
    private static final String RETRY_AFTER_SECONDS = "3";

    private final int status;
    private final String type;
    private final String title;
    private final String detail;

    Refusals(int status, String type, String title, String detail) {
        this.status = status;
        this.type = type;
        this.title = title;
        this.detail = detail;
    }

    int status() {
        return status;
    }

    /// Sets the headers that belong to the body and returns the body.
    Buffer dress(String path, MultiMap headers) {
        headers.set("Cache-Control", "no-store");
        if (this == UNAVAILABLE) {
            headers.set("Retry-After", RETRY_AFTER_SECONDS);
        }
        var body = path.startsWith("/v1/") ? openRosa(headers) : problem(headers);
        headers.set("Content-Length", Integer.toString(body.length()));
        return body;
    }

    private Buffer openRosa(MultiMap headers) {
        headers.set("Content-Type", "text/xml; charset=utf-8");
        headers.set("X-OpenRosa-Version", "1.0");
        return Buffer.buffer("<OpenRosaResponse xmlns=\"http://openrosa.org/http/response\">"
                + "<message nature=\"error\">" + detail + "</message></OpenRosaResponse>");
    }

    private Buffer problem(MultiMap headers) {
        headers.set("Content-Type", "application/problem+json");
        return new JsonObject()
                .put("type", "https://scrutineer.org/problems/" + type)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .toBuffer();
    }
}
