package org.scrutineer.platform.security;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/// The areas in which the caller of this request has the permission that the method declares. Decided once, by
/// [PermissionFilter]; methods with [Reach#AREA] ask here, so that none of them can ask about another
/// permission or another mission.
@RequestScoped
public class CallerAreas {

    private @Nullable AreaScope scope;

    void decide(AreaScope decided) {
        scope = decided;
    }

    /// @throws IllegalStateException in a method without [Reach#AREA]
    public AreaScope scope() {
        if (scope == null) {
            throw new IllegalStateException("Only methods with reach AREA may ask for the areas of the caller");
        }
        return scope;
    }
}
