package org.scrutineer.findings;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.Problem;

/// Turns away addresses with a NUL character in them: PostgreSQL has no text with NUL, so every lookup would fail on
/// our side, while the fault is the sender's.
@ApplicationScoped
public class RequestGuard {

    public static final String MESSAGE = "The address has a character in it that nothing here is called by.";

    /// Before anything else reads the address, after the OpenRosa routes, which answer in their own way.
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
