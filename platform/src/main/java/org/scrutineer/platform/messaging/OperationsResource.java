package org.scrutineer.platform.messaging;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutineer.platform.ServiceName;
import org.scrutineer.platform.security.RequiresPermission;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;

/// Looks after the event traffic of one service.
@Path("/api/v1/ops/{service}")
@Tag(name = "Operations")
public class OperationsResource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ServiceName serviceName;
    private final DeadLetters deadLetters;
    private final Delivery delivery;
    private final Rebuild rebuild;
    private final Instance<Projection> projections;

    OperationsResource(
            ServiceName serviceName,
            DeadLetters deadLetters,
            Delivery delivery,
            Rebuild rebuild,
            @Any Instance<Projection> projections) {
        this.serviceName = serviceName;
        this.deadLetters = deadLetters;
        this.delivery = delivery;
        this.rebuild = rebuild;
        this.projections = projections;
    }

    @GET
    @Path("dead-letters")
    @RequiresPermission("platform:operate")
    @Operation(summary = "Records this service could not apply")
    public Page<DeadLetter> deadLetters(@PathParam("service") String service, @BeanParam PageRequest page) {
        requireThisService(service);
        return Page.of(
                deadLetters.list(after(page), page.size() + 1),
                page.size(),
                letter -> letter.id().toString());
    }

    private static UUID after(PageRequest page) {
        try {
            return page.cursor().map(UUID::fromString).orElse(BEFORE_ALL);
        } catch (IllegalArgumentException e) {
            throw new DomainException(CommonProblem.INVALID_REQUEST, "after is not what a page gave as next");
        }
    }

    @POST
    @Path("dead-letters/{id}/replay")
    @RequiresPermission("platform:operate")
    @Operation(summary = "Apply a dead letter again, to this service alone")
    public DeadLetter replay(@PathParam("service") String service, @PathParam("id") UUID id) {
        requireThisService(service);
        DeadLetter letter = find(id);
        delivery.redeliver(deadLetters.record(id), projection(letter.projection()), () -> deadLetters.resubmitted(id));
        return find(id);
    }

    @GET
    @Path("projections")
    @RequiresPermission("platform:operate")
    @Operation(summary = "The projections of this service")
    public List<String> projections(@PathParam("service") String service) {
        requireThisService(service);
        return projections.stream().map(Projection::name).sorted().toList();
    }

    @POST
    @Path("projections/{name}/rebuild")
    @RequiresPermission("platform:operate")
    @Operation(summary = "Empty a projection and feed it its topics again")
    public Map<String, Object> rebuild(@PathParam("service") String service, @PathParam("name") String name) {
        requireThisService(service);
        return Map.of("projection", name, "records", rebuild.run(projection(name)));
    }

    private DeadLetter find(UUID id) {
        return deadLetters.find(id).orElseThrow(() -> new NotFoundException("There is no dead letter " + id));
    }

    private Projection projection(String name) {
        return projections.stream()
                .filter(projection -> projection.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no projection " + name));
    }

    private void requireThisService(String service) {
        if (!serviceName.value().equals(service)) {
            throw new NotFoundException("This is " + serviceName.value());
        }
    }
}
