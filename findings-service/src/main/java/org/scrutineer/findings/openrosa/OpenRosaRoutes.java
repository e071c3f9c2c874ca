package org.scrutineer.findings.openrosa;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.scrutineer.platform.web.RequestGuard;

/// All addresses of the OpenRosa contract, and the order of their checks: address, version header, method, size,
/// credential, mission; only then the body.
@ApplicationScoped
class OpenRosaRoutes {

    /// After Quarkus has prepared authentication (-200), before its own limit on bodies (-2), which would answer with
    /// an empty 413.
    private static final int ORDER = -50;

    private static final String VERSION = "1.0";

    private final ExecutorService waiting = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("openrosa-", 0).factory());
    private final Door door;
    private final FormPages pages;
    private final SubmissionPost submissions;
    private final Clock clock;

    OpenRosaRoutes(Door door, FormPages pages, SubmissionPost submissions, Clock clock) {
        this.door = door;
        this.pages = pages;
        this.submissions = submissions;
        this.clock = clock;
    }

    void install(@Observes Router router) {
        router.route("/v1/*").order(ORDER).handler(this::handle);
        router.routeWithRegex("/api/v1/missions/[^/]+/openrosa(/.*)?")
                .order(ORDER)
                .handler(this::handle);
    }

    void stop(@Observes ShutdownEvent event) {
        waiting.close();
    }

    private void handle(RoutingContext routing) {
        routing.request().pause();
        Exchange exchange = new Exchange(routing, routing.vertx().getOrCreateContext(), clock);
        exchange.attempt(() -> check(exchange));
    }

    private void check(Exchange exchange) {
        if (RequestGuard.isHarmful(exchange.request())) {
            exchange.refuse(400, RequestGuard.MESSAGE);
            return;
        }
        Optional<Address> address = Address.of(
                Objects.requireNonNullElse(exchange.request().path(), "/"),
                exchange.request().getParam("st"));
        if (address.isEmpty()) {
            exchange.refuse(404, "There is nothing at this address. Please check the server address on the phone.");
            return;
        }
        Address.Target target = address.get().target();
        if (target.needsVersion() && !VERSION.equals(exchange.header("X-OpenRosa-Version"))) {
            exchange.refuse(400, "The header X-OpenRosa-Version must be sent, with the value 1.0.");
            return;
        }
        HttpMethod method = exchange.request().method();
        boolean reads = exchange.reads();
        boolean posts = method.equals(HttpMethod.POST) && target instanceof Address.Target.Submission;
        if (!reads && !posts) {
            exchange.refuse(405, "This address does not know the method %s.".formatted(method));
            return;
        }
        String length = exchange.header("Content-Length");
        if (length != null && Bodies.length(length) > Bodies.LARGEST) {
            SubmissionPost.tooLarge(exchange);
            return;
        }
        door.enter(exchange, address.get(), task -> whenWaiting(exchange, task), guest -> {
            if (posts) {
                exchange.onEventLoop(() -> exchange.attempt(() -> post(exchange, guest)));
            } else {
                whenWaiting(exchange, () -> page(exchange, guest, target));
            }
        });
    }

    private void post(Exchange exchange, Guest guest) {
        submissions.read(exchange, guest, task -> whenWaiting(exchange, task));
    }

    private void page(Exchange exchange, Guest guest, Address.Target target) {
        switch (target) {
            case Address.Target.FormList() ->
                pages.formList(exchange, guest, exchange.request().getParam("formID"));
            case Address.Target.FormXml(String formId) -> pages.formXml(exchange, guest, formId);
            case Address.Target.Manifest(String formId) -> pages.manifest(exchange, guest, formId);
            case Address.Target.Media(String formId, String name) -> pages.media(exchange, guest, formId, name);
            case Address.Target.Submission() -> exchange.empty(204);
        }
    }

    private void whenWaiting(Exchange exchange, Runnable task) {
        waiting.execute(() -> exchange.attempt(task));
    }
}
