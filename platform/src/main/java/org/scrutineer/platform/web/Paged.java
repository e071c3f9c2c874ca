package org.scrutineer.platform.web;

import org.jspecify.annotations.Nullable;

/// An answer that may go on in another one: a [Page], or something that has more to say than its items.
public interface Paged {

    /// What to send as `after` to get the next page; null on the last one.
    @Nullable String next();
}
