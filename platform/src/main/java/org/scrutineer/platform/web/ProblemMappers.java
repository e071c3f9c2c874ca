package org.scrutineer.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.scrutineer.platform.database.TransientFailures;

/// Dresses every failure as problem details. Nothing of the inside (class names, SQL, paths) reaches a client.
class ProblemMappers {

    /// SQLSTATEs of a NUL in a text, and of an escaped one in JSON.
    private static final Set<String> UNWRITABLE_TEXT = Set.of("22021", "22P05");

    @ServerExceptionMapper
    Response domain(DomainException e) {
        return e.problem().response();
    }

    @ServerExceptionMapper
    Response validation(ConstraintViolationException e) {
        List<FieldError> errors = e.getConstraintViolations().stream()
                .map(violation -> new FieldError(pointer(violation), violation.getMessage()))
                .sorted(java.util.Comparator.comparing(FieldError::pointer))
                .toList();
        return Problem.of(
                        CommonProblem.INVALID_REQUEST,
                        "Some values are missing or out of range.",
                        Map.of("errors", errors))
                .response();
    }

    /// The first two nodes of a path are the resource method and its parameter.
    private static String pointer(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        String[] nodes = path.split("\\.");
        return nodes.length <= 2
                ? nodes[nodes.length - 1]
                : "/" + String.join("/", List.of(nodes).subList(2, nodes.length));
    }

    /// The framework has a mapper of its own for [MismatchedInputException]; naming the class wins over it.
    @ServerExceptionMapper
    Response unreadableJson(MismatchedInputException e) {
        return unreadableJson((JsonProcessingException) e);
    }

    @ServerExceptionMapper
    Response unreadableJson(JsonProcessingException e) {
        String pointer = e instanceof JsonMappingException mapping
                ? "/"
                        + mapping.getPath().stream()
                                .map(reference -> reference.getFieldName() == null
                                        ? Integer.toString(reference.getIndex())
                                        : reference.getFieldName())
                                .collect(Collectors.joining("/"))
                : "/";
        String detail = e instanceof MismatchedInputException ? "has the wrong type or is unknown" : "is not JSON";
        return Problem.of(
                        CommonProblem.INVALID_REQUEST,
                        "The body cannot be read.",
                        Map.of("errors", List.of(new FieldError(pointer, detail))))
                .response();
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response unauthenticated() {
        return unauthenticatedResponse();
    }

    static Response unauthenticatedResponse() {
        return Response.status(401)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"scrutineer\"")
                .entity(Problem.of(
                        CommonProblem.UNAUTHENTICATED, "Send a valid access token as Authorization: Bearer."))
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return Problem.of(CommonProblem.FORBIDDEN, null).response();
    }

    @ServerExceptionMapper
    Response outdated(OptimisticLockException e) {
        return Problem.of(CommonProblem.OUTDATED_VERSION, "Read it again, then repeat your change.")
                .response();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (status >= 500) {
            return failure(e);
        }
        if (status < 400 || e.getResponse().hasEntity()) {
            return e.getResponse();
        }
        // How the framework tells of a body that is no JSON at all.
        if (e.getCause() instanceof JsonProcessingException unreadable) {
            return unreadableJson(unreadable);
        }
        CommonProblem kind = CommonProblem.ofStatus(status);
        String message = e.getMessage();
        boolean generated = message == null || message.startsWith("HTTP " + status);
        return new Problem(kind.type(), kind.title(), status, generated ? null : message, null, Map.of()).response();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        if (TransientFailures.isTransient(e)) {
            // One line: during an outage there is one for each request.
            Log.warnf("A request finds no database: %s", e.toString());
            return Problem.of(CommonProblem.UNAVAILABLE, "Repeat the request in a few seconds.")
                    .response();
        }
        return isUnwritableText(e)
                ? Problem.of(CommonProblem.INVALID_REQUEST, "A text has a NUL character in it, which cannot be stored.")
                        .response()
                : failure(e);
    }

    /// PostgreSQL has no text with NUL. Only a request can bring one: nothing that is stored has it.
    private static boolean isUnwritableText(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNWRITABLE_TEXT.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static Response failure(Throwable e) {
        URI instance = URI.create("urn:uuid:" + UUID.randomUUID());
        Log.errorf(e, "Request failed, instance %s", instance);
        CommonProblem kind = CommonProblem.INTERNAL_ERROR;
        return new Problem(kind.type(), kind.title(), kind.status(), "Tell us the instance.", instance, Map.of())
                .response();
    }
}
