package org.scrutineer.rehearsal.staff;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/// The platform refused what staff asked for.
public final class RequestRefused extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    RequestRefused(User user, String request, Reply reply) {
        super("%s by %s was refused with %d: %s".formatted(request, user.userName(), reply.status(), why(reply)));
        this.status = reply.status();
    }

    public int status() {
        return status;
    }

    private static String why(Reply reply) {
        JsonNode problem = reply.json();
        if (!problem.isObject()) {
            return "no problem given";
        }
        String text =
                problem.path("title").asText() + " " + problem.path("detail").asText();
        String errors = problem.path("errors").toString();
        return text.trim() + (errors.isEmpty() ? "" : " " + errors.substring(0, Math.min(errors.length(), 400)));
    }
}
