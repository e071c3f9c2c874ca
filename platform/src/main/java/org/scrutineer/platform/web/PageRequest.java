package org.scrutineer.platform.web;

import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which page of a list: `?limit=50&after=<next of the page before>`.
public class PageRequest {

    private static final int DEFAULT_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 200;

    @Parameter(description = "Items per page, 1 to 200; 50 unless told")
    @QueryParam("limit")
    @Nullable Integer limit;

    @Parameter(description = "What the page before gave as next")
    @QueryParam("after")
    @Nullable String after;

    /// @throws DomainException when the limit is out of range
    public int size() {
        int size = limit == null ? DEFAULT_LIMIT : limit;
        if (size < 1 || size > HIGHEST_LIMIT) {
            throw new DomainException(
                    CommonProblem.INVALID_REQUEST, "limit must be 1 to %d, not %d".formatted(HIGHEST_LIMIT, size));
        }
        return size;
    }

    /// The sort key to go on after.
    ///
    /// @throws DomainException when `after` is not something a page gave
    public Optional<String> cursor() {
        if (after == null || after.isEmpty()) {
            return Optional.empty();
        }
        String key = decoded(after);
        // PostgreSQL has no text with NUL, so no page ended with one.
        if (key.indexOf('\0') >= 0) {
            throw notFromAPage();
        }
        return Optional.of(key);
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw notFromAPage();
        }
    }

    private static DomainException notFromAPage() {
        return new DomainException(CommonProblem.INVALID_REQUEST, "after is not what a page gave as next");
    }
}
