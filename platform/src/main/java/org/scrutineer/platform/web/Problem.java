package org.scrutineer.platform.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A problem details object, RFC 9457.
///
/// @param type URI of the kind of problem
/// @param title the same for every occurrence of the kind
/// @param status HTTP status
/// @param detail about this occurrence, for a person
/// @param instance identifies this occurrence, for 5xx only: look for it in the log
/// @param members further members, for example `errors`
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        URI type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable URI instance,
        @JsonAnyGetter Map<String, Object> members) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemType type, @Nullable String detail) {
        return of(type, detail, Map.of());
    }

    public static Problem of(ProblemType type, @Nullable String detail, Map<String, Object> members) {
        return new Problem(type.type(), type.title(), type.status(), detail, null, members);
    }

    public Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
