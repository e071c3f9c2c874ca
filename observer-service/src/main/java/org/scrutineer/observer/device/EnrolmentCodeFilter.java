package org.scrutineer.observer.device;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.scrutineer.observer.enrolment.Enrolments;

/// Turns requests without a usable code away before their body is read. The code is spent later, in the transaction
/// that makes the device.
class EnrolmentCodeFilter {

    private final Enrolments enrolments;
    private final Clock clock;

    EnrolmentCodeFilter(Enrolments enrolments, Clock clock) {
        this.enrolments = enrolments;
        this.clock = clock;
    }

    @ServerRequestFilter
    @NeedsEnrolmentCode
    void check(ContainerRequestContext request) {
        String missionId = request.getUriInfo().getPathParameters().getFirst("missionId");
        enrolments.requireUsable(missionId, request.getHeaderString(HttpHeaders.AUTHORIZATION), clock.instant());
    }
}
