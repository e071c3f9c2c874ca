package org.scrutineer.findings.openrosa;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.attachment.Digests;
import org.scrutineer.findings.form.Draft;
import org.scrutineer.findings.form.Drafts;
import org.scrutineer.findings.roster.KnownDevice;
import org.scrutineer.findings.roster.Roster;
import org.scrutineer.findings.trial.Trials;
import org.scrutineer.platform.security.AccessPolicy;
import org.scrutineer.platform.security.Caller;

/// Lets phones and integrators in, by what their headers and addresses say; no body has been read by then.
///
/// An unknown or revoked token is 403, not 401: a phone would otherwise ask its observer for a password that nobody
/// has.
@ApplicationScoped
class Door {

    private static final String PERMISSION = "finding:write";
    private static final String PERMISSION_FOR_DRAFTS = "form:write";
    private static final String NO_DRAFT =
            "There is no such draft to try out: it may have been published. Please ask the author of the form.";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!$]{64}");

    private final Roster roster;
    private final Trials trials;
    private final Drafts drafts;
    private final AccessPolicy policy;
    private final IdentityProviderManager identities;
    private final String publicUrl;

    Door(
            Roster roster,
            Trials trials,
            Drafts drafts,
            AccessPolicy policy,
            IdentityProviderManager identities,
            @ConfigProperty(name = "scrutineer.public-url") String publicUrl) {
        this.roster = roster;
        this.trials = trials;
        this.drafts = drafts;
        this.policy = policy;
        this.identities = identities;
        this.publicUrl = publicUrl;
    }

    /// Called on the event loop; answers the exchange itself when the caller stays outside.
    ///
    /// @param waiting runs what must wait for the database
    /// @param inside called once, on any thread
    void enter(Exchange exchange, Address address, Executor waiting, Consumer<Guest> inside) {
        String token = address.token();
        String draftOf = address.draftOf();
        if (token == null) {
            enterWithBearer(exchange, address, waiting, inside);
        } else if (draftOf != null) {
            waiting.execute(
                    () -> enterDraft(exchange, address, trials.draft(address.missionId(), draftOf, token), inside));
        } else if (TOKEN.matcher(token).matches()) {
            enterWithToken(exchange, address, Digests.sha256Hex(token), waiting, inside);
        } else {
            exchange.refuse(401, "The server address on this phone is damaged. Please enrol the phone again.");
        }
    }

    /// Wrong, published and thrown away look alike.
    private void enterDraft(Exchange exchange, Address address, Optional<Draft> draft, Consumer<Guest> inside) {
        if (draft.isEmpty()) {
            exchange.refuse(404, NO_DRAFT);
        } else {
            inside.accept(new Guest(address.missionId(), null, draft.get(), publicUrl + address.base()));
        }
    }

    private void enterWithToken(
            Exchange exchange, Address address, String tokenHash, Executor waiting, Consumer<Guest> inside) {
        Optional<KnownDevice> remembered = roster.rememberedDevice(tokenHash);
        if (remembered != null) {
            check(exchange, address, remembered, inside);
        } else {
            waiting.execute(() -> check(exchange, address, roster.device(tokenHash), inside));
        }
    }

    private void check(Exchange exchange, Address address, Optional<KnownDevice> device, Consumer<Guest> inside) {
        if (device.isEmpty()) {
            exchange.refuse(
                    403, "This phone is not enrolled, or its enrolment was revoked. Please tell your co-ordinator.");
        } else if (!device.get().missionId().equals(address.missionId())) {
            exchange.refuse(403, "This phone is enrolled for another mission.");
        } else {
            inside.accept(guest(address, device.get()));
        }
    }

    private Guest guest(Address address, @Nullable KnownDevice device) {
        return new Guest(address.missionId(), device, null, publicUrl + address.base());
    }

    private void enterWithBearer(Exchange exchange, Address address, Executor waiting, Consumer<Guest> inside) {
        // Else Quarkus answers a bad token by itself, as problem+json.
        BiConsumer<RoutingContext, Throwable> refusal = (routing, failure) -> unauthenticated(exchange);
        exchange.routing().put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, refusal);
        QuarkusHttpUser.getSecurityIdentity(exchange.routing(), identities)
                .subscribe()
                .with(
                        identity -> check(exchange, address, identity, waiting, inside),
                        failure -> unauthenticated(exchange));
    }

    private void check(
            Exchange exchange,
            Address address,
            @Nullable SecurityIdentity identity,
            Executor waiting,
            Consumer<Guest> inside) {
        String permission = address.draftOf() == null ? PERMISSION : PERMISSION_FOR_DRAFTS;
        if (identity == null || identity.isAnonymous()) {
            unauthenticated(exchange);
        } else if (!policy.allows(Caller.of(identity), address.missionId(), permission)) {
            withoutPermission(exchange, address.target(), permission);
        } else {
            waiting.execute(() -> enterAsStaff(exchange, address, inside));
        }
    }

    private void enterAsStaff(Exchange exchange, Address address, Consumer<Guest> inside) {
        String draftOf = address.draftOf();
        if (!roster.knowsMission(address.missionId())) {
            exchange.refuse(404, "There is no such mission.");
        } else if (draftOf == null) {
            inside.accept(guest(address, null));
        } else {
            enterDraft(exchange, address, drafts.latest(address.missionId(), draftOf), inside);
        }
    }

    /// As phones make sense of it: a list with nothing in it, and a question for other credentials rather than a
    /// refusal when they send.
    private static void withoutPermission(Exchange exchange, Address.Target target, String permission) {
        String sentence = "It needs the permission %s in this mission.".formatted(permission);
        if (target instanceof Address.Target.FormList) {
            FormPages.noForms(exchange);
        } else if (target instanceof Address.Target.Submission && !exchange.reads()) {
            exchange.refuse(401, sentence);
        } else {
            exchange.refuse(403, sentence);
        }
    }

    private static void unauthenticated(Exchange exchange) {
        exchange.refuse(401, "Send a valid access token as Authorization: Bearer.");
    }
}
