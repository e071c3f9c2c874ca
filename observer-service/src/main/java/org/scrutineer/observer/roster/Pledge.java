package org.scrutineer.observer.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The signature under the code of conduct.
///
/// @param codeVersion which text was signed; null when only the roster states it
@Embeddable
public record Pledge(
        @Column(name = "pledge_code_version") @Nullable String codeVersion,
        @Column(name = "pledge_signed_on") LocalDate signedOn) {

    boolean isOnlyStated() {
        return codeVersion == null;
    }
}
