package org.scrutineer.testkit.messaging;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Who is calling becomes known on another thread, as when the identity provider must be asked for its keys
/// first.
@ApplicationScoped
class LateIdentity implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity).onItem().delayIt().by(Duration.ofMillis(1));
    }
}
