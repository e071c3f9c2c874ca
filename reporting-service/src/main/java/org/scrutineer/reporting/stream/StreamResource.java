package org.scrutineer.reporting.stream;

import static jakarta.ws.rs.core.MediaType.SERVER_SENT_EVENTS;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.security.AreaScope;
import org.scrutineer.platform.security.CallerAreas;
import org.scrutineer.platform.security.Reach;
import org.scrutineer.platform.security.RequiresPermission;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.reporting.ReportingConfig;
import org.scrutineer.reporting.ReportingProblem;

/// What changes, as it changes.
@Path("/api/v1/missions/{missionId}/stream")
@Tag(name = "Live picture")
public class StreamResource {

    private static final long FROM_NOW_ON = -1;
    private static final Duration COME_BACK_AFTER = Duration.ofSeconds(1);

    private final StreamEntries entries;
    private final LiveStream live;
    private final ReportingConfig config;
    private final CurrentIdentityAssociation identities;
    private final CallerAreas areas;
    private final Clock clock;

    StreamResource(
            StreamEntries entries,
            LiveStream live,
            ReportingConfig config,
            CurrentIdentityAssociation identities,
            CallerAreas areas,
            Clock clock) {
        this.entries = entries;
        this.live = live;
        this.config = config;
        this.identities = identities;
        this.areas = areas;
        this.clock = clock;
    }

    @GET
    @Produces(SERVER_SENT_EVENTS)
    @RequiresPermission(value = "report:read", reach = Reach.AREA)
    @Operation(summary = "What changes on a mission, as server-sent events", description = """
                    Events: finding, coverage, held, form, mission; data is JSON, id is the position. A comment comes
                    every 15 seconds. With Last-Event-ID every entry after that position is sent first. The stream ends
                    with the access token, or when the client reads too slowly: come back with Last-Event-ID.

                    Whoever is limited to areas hears finding and coverage of her areas, form and mission.""")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    public Multi<OutboundSseEvent> stream(
            @PathParam("missionId") String missionId,
            @Parameter(description = "The last position seen; 0 for everything there is")
                    @HeaderParam("Last-Event-ID")
                    @Nullable String lastEventId,
            @Parameter(description = "The same, for clients that cannot send the header")
                    @QueryParam("lastEventId")
                    @Nullable String lastEventIdParameter,
            @Context Sse sse) {
        long after = position(lastEventId == null ? lastEventIdParameter : lastEventId);
        AreaScope scope = areas.scope();
        return identities
                .getDeferredIdentity()
                .onItem()
                .transformToMulti(identity -> entries(missionId, scope, after, sse)
                        .select()
                        .first(lifetime(identity))
                        // Once the first byte is out there is no status code any more: end, and let the client come
                        // back.
                        .onFailure()
                        .recoverWithCompletion());
    }

    private Multi<OutboundSseEvent> entries(String missionId, AreaScope scope, long after, Sse sse) {
        StreamClient client = new StreamClient(missionId, scope, config.streamBufferEntries());
        StreamCursor cursor = new StreamCursor(entries, live, client, after);
        Multi<OutboundSseEvent> missed = Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom().item(cursor::next).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .whilst(page -> !page.joined())
                .onItem()
                .transformToIterable(StreamCursor.Page::missed)
                .map(entry -> event(entry, sse));
        Multi<OutboundSseEvent> coming =
                client.entries().map(entry -> StreamClient.isStillHere(entry) ? comment(sse) : event(entry, sse));
        return Multi.createBy()
                .concatenating()
                // The comment makes the headers leave at once: a client knows that it is connected.
                .streams(Multi.createFrom().item(greeting(sse)), missed, coming)
                .onTermination()
                .invoke(() -> {
                    client.leave();
                    live.leave(client);
                });
    }

    private static OutboundSseEvent event(StreamEntry entry, Sse sse) {
        return sse.newEventBuilder()
                .id(Long.toString(entry.position()))
                .name(entry.type())
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, entry.payload())
                .build();
    }

    private static OutboundSseEvent greeting(Sse sse) {
        return sse.newEventBuilder()
                .comment("connected")
                .reconnectDelay(COME_BACK_AFTER.toMillis())
                .build();
    }

    private static OutboundSseEvent comment(Sse sse) {
        return sse.newEventBuilder().comment("heartbeat").build();
    }

    private static long position(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return FROM_NOW_ON;
        }
        try {
            long position = Long.parseLong(lastEventId.strip());
            if (position >= 0) {
                return position;
            }
        } catch (NumberFormatException e) {
            // Told below, like a negative one.
        }
        throw new DomainException(
                ReportingProblem.UNKNOWN_POSITION, "Last-Event-ID is a position that this stream gave.");
    }

    /// Nobody listens longer than the token allows.
    private Duration lifetime(SecurityIdentity identity) {
        Duration longest = config.streamLongest();
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getExpirationTime() > 0) {
            Duration left = Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
            return left.compareTo(longest) < 0 ? atLeast(left) : longest;
        }
        return longest;
    }

    private static Duration atLeast(Duration left) {
        return left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left;
    }
}
