package org.scrutineer.local.door;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What happens to one request: it is passed on to the destination that the routing table names, or refused.
final class Forwarding implements Handler<HttpServerRequest>, ProxyInterceptor {

    private static final Logger LOG = System.getLogger(Forwarding.class.getName());

    private static final Pattern TOKEN = Pattern.compile("/v1/(key|test)/[^/]+");

    private final Map<Destination, HttpProxy> proxies = new EnumMap<>(Destination.class);
    private final String scheme;

    Forwarding(FrontDoor.Settings settings, HttpClient client) {
        this.scheme = URI.create(settings.publicUrl()).getScheme();
        settings.ports()
                .forEach((destination, port) -> proxies.put(
                        destination,
                        HttpProxy.reverseProxy(client)
                                .origin(SocketAddress.inetSocketAddress(port, "127.0.0.1"))
                                .addInterceptor(this)));
    }

    @Override
    public void handle(HttpServerRequest request) {
        var path = pathOf(request);
        var destination = RoutingTable.destinationOf(path);
        if (destination.isEmpty()) {
            refuse(request, path, Refusals.AMBIGUOUS);
            return;
        }
        var proxy = proxies.get(destination.get());
        if (proxy == null) {
            refuse(request, path, Refusals.NOT_FOUND);
            return;
        }
        proxy.handle(request);
    }

    private static void refuse(HttpServerRequest request, String path, Refusals refusal) {
        var response = request.response().setStatusCode(refusal.status());
        var body = refusal.dress(path, response.headers());
        response.end(body).onFailure(gone -> LOG.log(Level.DEBUG, "the client did not wait for a refusal"));
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var proxied = context.request().proxiedRequest();
        var headers = context.request().headers();
        // What a client says about itself here would be believed by the services: it is replaced.
        headers.remove("Forwarded");
        headers.set("X-Forwarded-For", proxied.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", scheme);
        var host = proxied.getHeader("Host");
        if (host == null) {
            headers.remove("X-Forwarded-Host");
        } else {
            headers.set("X-Forwarded-Host", host);
        }
        // The door has already told the client to go on.
        headers.remove("Expect");
        return context.sendRequest().recover(failure -> Future.succeededFuture(unavailable(context, failure)));
    }

    private static ProxyResponse unavailable(ProxyContext context, Throwable failure) {
        var path = pathOf(context.request().proxiedRequest());
        LOG.log(
                Level.WARNING,
                "no answer to {0} {1}: {2}",
                context.request().getMethod(),
                masked(path),
                failure.getMessage());
        var response = context.request().response().setStatusCode(Refusals.UNAVAILABLE.status());
        response.headers().clear();
        response.setBody(Body.body(Refusals.UNAVAILABLE.dress(path, response.headers())));
        // Whatever the client still sends is not read: without this it would be taken for the next request.
        response.putHeader("Connection", "close");
        context.request().release();
        return response;
    }

    private static String pathOf(HttpServerRequest request) {
        @Nullable String path = request.path();
        return path == null ? "" : path;
    }

    /// A path that may be written to a log: the token of a device, or of a trial, in it is a password.
    static String masked(String path) {
        return TOKEN.matcher(path).replaceFirst("/v1/$1/***");
    }
}
