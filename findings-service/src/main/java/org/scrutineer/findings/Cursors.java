package org.scrutineer.findings;

import java.util.Optional;
import java.util.UUID;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.PageRequest;

/// Cursors of lists that are ordered by id or by position.
public final class Cursors {

    private Cursors() {}

    /// @throws DomainException when `after` is not what a page gave
    public static Optional<UUID> uuid(PageRequest page) {
        try {
            return page.cursor().map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            throw new DomainException(CommonProblem.INVALID_REQUEST, "after is not what a page gave as next");
        }
    }

    /// @throws DomainException when `after` is not what a page gave
    public static Optional<Long> number(PageRequest page) {
        try {
            return page.cursor().map(Long::valueOf);
        } catch (NumberFormatException e) {
            throw new DomainException(CommonProblem.INVALID_REQUEST, "after is not what a page gave as next");
        }
    }
}
