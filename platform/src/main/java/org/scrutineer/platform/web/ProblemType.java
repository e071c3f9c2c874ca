package org.scrutineer.platform.web;

import java.net.URI;
import java.util.Locale;

/// A kind of problem a client may meet. Implemented by one enum per service; every value has a page under
/// `docs/problems/`.
public interface ProblemType {

    /// Constant name of the enum value.
    String name();

    /// Short, the same for every occurrence.
    String title();

    /// HTTP status.
    int status();

    /// Kebab-case of the name: the last segment of the type URI and the name of its documentation page.
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default URI type() {
        return URI.create("https://scrutineer.org/problems/" + slug());
    }
}
