package org.scrutineer.platform.audit;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.security.Caller;

/// The origin of the request that is being answered.
@ApplicationScoped
public class RequestOrigin {

    private static final int LONGEST = 200;

    private final CurrentIdentityAssociation identities;
    private final CurrentVertxRequest requests;

    RequestOrigin(CurrentIdentityAssociation identities, CurrentVertxRequest requests) {
        this.identities = identities;
        this.requests = requests;
    }

    /// Only while a request is being answered, on its worker thread.
    public Origin current() {
        HttpServerRequest request = requests.getCurrent().request();
        return new Origin(
                Caller.of(identities.getIdentity()).name(), address(request), plain(request.getHeader("User-Agent")));
    }

    /// The front door replaces the header by the address it was called from; services are not reached in
    /// another way.
    private static String address(HttpServerRequest request) {
        String forwarded = request.getHeader("X-Forwarded-For");
        return forwarded == null ? request.remoteAddress().hostAddress() : plain(forwarded);
    }

    private static String plain(@Nullable String header) {
        if (header == null) {
            return "";
        }
        String printable = header.replaceAll("\\p{Cntrl}", " ").strip();
        return printable.length() <= LONGEST ? printable : printable.substring(0, LONGEST);
    }
}
