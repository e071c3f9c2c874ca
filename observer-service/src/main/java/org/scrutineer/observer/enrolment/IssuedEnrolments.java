package org.scrutineer.observer.enrolment;

import java.time.Instant;
import java.util.List;

/// Codes, in the order they were asked for. This answer is the only place they ever appear in.
public record IssuedEnrolments(List<Issued> items) {

    /// @param code exchanged by the phone for its token, once
    public record Issued(String observerCode, String code, Instant expiresAt) {

        @Override
        public String toString() {
            return "Issued[" + observerCode + ", withheld]";
        }
    }
}
