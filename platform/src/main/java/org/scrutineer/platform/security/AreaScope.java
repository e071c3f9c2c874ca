package org.scrutineer.platform.security;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where in a mission somebody has a permission. Two kinds that cannot be mistaken for each other: no areas at
/// all is nowhere, never everywhere.
public sealed interface AreaScope {

    /// @param areaCode null for what belongs to no area: only a role in the whole mission reaches it
    boolean allows(@Nullable String areaCode);

    static AreaScope everywhere() {
        return new Everywhere();
    }

    static AreaScope only(Collection<String> areaCodes) {
        return new Only(Set.copyOf(areaCodes));
    }

    default boolean isEverywhere() {
        return this instanceof Everywhere;
    }

    default boolean isSomewhere() {
        return switch (this) {
            case Everywhere _ -> true;
            case Only(var areaCodes) -> !areaCodes.isEmpty();
        };
    }

    /// The whole mission, with what belongs to no area.
    record Everywhere() implements AreaScope {
        @Override
        public boolean allows(@Nullable String areaCode) {
            return true;
        }
    }

    /// These areas and nothing else.
    record Only(Set<String> areaCodes) implements AreaScope {

        public Only {
            areaCodes = Set.copyOf(areaCodes);
        }

        @Override
        public boolean allows(@Nullable String areaCode) {
            return areaCode != null && areaCodes.contains(areaCode);
        }
    }
}
