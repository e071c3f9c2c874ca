package org.scrutineer.platform.web;

import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

/// Entity tags made of aggregate versions, and the If-Match that edits must carry.
public final class Versions {

    private Versions() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /// @param ifMatch the If-Match header as sent
    /// @param current version of the aggregate
    /// @throws DomainException 428 without a header, 412 when it names another version
    public static void require(@Nullable String ifMatch, long current) {
        require(ifMatch, Long.toString(current));
    }

    /// For what has no version of its own, because it is made of several things that change.
    ///
    /// @param ifMatch the If-Match header as sent
    /// @param current stands for everything that is shown
    /// @throws DomainException 428 without a header, 412 when it names another version
    public static void require(@Nullable String ifMatch, String current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new DomainException(
                    CommonProblem.VERSION_REQUIRED, "The current version is \"%s\".".formatted(current));
        }
        String tag = ifMatch.strip();
        if (!tag.equals("*") && !tag.equals("\"" + current + "\"")) {
            throw new DomainException(
                    CommonProblem.OUTDATED_VERSION,
                    "You have %s, the current version is \"%s\".".formatted(tag, current));
        }
    }
}
