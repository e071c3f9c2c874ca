package org.scrutineer.platform.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.Problem;

/// Stands before every resource method. Closed by default: a method without a declaration is refused to everybody.
@Priority(Priorities.AUTHORIZATION)
class PermissionFilter {

    private final CurrentIdentityAssociation identities;
    private final AccessPolicy policy;
    private final CallerAreas areas;

    PermissionFilter(CurrentIdentityAssociation identities, AccessPolicy policy, CallerAreas areas) {
        this.identities = identities;
        this.policy = policy;
        this.areas = areas;
    }

    @ServerRequestFilter
    Uni<@Nullable Response> check(ContainerRequestContext request, jakarta.ws.rs.container.ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method.isAnnotationPresent(GuardedByCredential.class)) {
            return Uni.createFrom().nullItem();
        }
        return identities.getDeferredIdentity().map(identity -> verdict(identity, method, request));
    }

    private @Nullable Response verdict(SecurityIdentity identity, Method method, ContainerRequestContext request) {
        if (identity.isAnonymous()) {
            throw new io.quarkus.security.UnauthorizedException();
        }
        if (method.isAnnotationPresent(AnyAuthenticated.class)) {
            return null;
        }
        RequiresPermission required = method.getAnnotation(RequiresPermission.class);
        if (required == null) {
            return refusal("This address is closed.");
        }
        String missionId = request.getUriInfo().getPathParameters().getFirst("missionId");
        AreaScope scope = policy.areas(Caller.of(identity), missionId, required.value());
        if (!isEnough(scope, required.reach())) {
            return refusal("It needs the permission %s%s.".formatted(required.value(), where(missionId, scope)));
        }
        if (required.reach() == Reach.AREA) {
            areas.decide(scope);
        }
        return null;
    }

    private static boolean isEnough(AreaScope scope, Reach reach) {
        return reach == Reach.MISSION ? scope.isEverywhere() : scope.isSomewhere();
    }

    private static String where(@Nullable String missionId, AreaScope scope) {
        if (missionId == null) {
            return "";
        }
        return (scope.isSomewhere() ? " in the whole of mission " : " in mission ") + missionId;
    }

    private static Response refusal(String detail) {
        return Problem.of(CommonProblem.FORBIDDEN, detail).response();
    }
}
