package org.scrutineer.observer.preparation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An item of a request that was not applied.
///
/// @param message why not, for a person
public record Refusal(String observerCode, Code code, String message) {

    /// Why an item may not be applied.
    @Schema(name = "RefusalCode")
    public enum Code {
        UNKNOWN_OBSERVER,
        HOST_NATIONAL,
        CODE_OF_CONDUCT_NOT_SIGNED,
        STATUS_NOT_POSSIBLE,
        NUMBER_MISSING,
        NUMBER_TAKEN,
        REASON_MISSING,
        VALIDITY_REVERSED,
        DATE_IN_THE_FUTURE,
        EXPIRES_BEFORE_COMPLETION
    }
}
