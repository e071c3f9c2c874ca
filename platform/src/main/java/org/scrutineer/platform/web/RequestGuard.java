package org.scrutineer.platform.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Turns away addresses with a NUL character in them: PostgreSQL has no text with NUL, so every lookup would fail on
/// our side, while the fault is the sender's. Seen before anything is decoded: `%00` is the only way to write it.
@ApplicationScoped
public class RequestGuard {

    public static final String MESSAGE =
            "The address has a NUL character (%00) in it, and nothing here has one in its name.";

    /// Before anything else reads the address, after routes (at -50) that answer in their own way.
    private static final int ORDER = -40;

    void install(@Observes Router router) {
        router.route("/api/*").order(ORDER).handler(this::check);
    }

    public static boolean isHarmful(HttpServerRequest request) {
        String uri = request.uri();
        return uri != null && uri.contains("%00");
    }

    private void check(RoutingContext routing) {
        if (!isHarmful(routing.request())) {
            routing.next();
            return;
        }
        CommonProblem kind = CommonProblem.INVALID_REQUEST;
        JsonObject problem = new JsonObject()
                .put("type", kind.type().toString())
                .put("title", kind.title())
                .put("status", kind.status())
                .put("detail", MESSAGE);
        routing.response()
                .setStatusCode(kind.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(problem.encode());
    }
}
