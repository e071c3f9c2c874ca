package org.scrutineer.testkit.messaging;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/// Which lights of a list.
public class LightFilter {

    @QueryParam("shade")
    @Nullable Shade shade;

    @QueryParam("lit")
    @Nullable Boolean lit;

    /// How light a light is.
    public enum Shade {
        DARK,
        PALE
    }
}
