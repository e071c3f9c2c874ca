package org.scrutineer.platform.security;

/// How a resource method treats a caller who has the permission in some areas of the mission only.
public enum Reach {

    /// Refuses her. The default: figures of the whole mission, and whatever nobody has thought about.
    MISSION,

    /// Lets her in; the method asks [CallerAreas] and yields only what belongs to her areas.
    AREA,

    /// Lets her in; what it yields belongs to no area and is for everybody who serves on the mission: the
    /// mission itself, its forms, the regions of the host State.
    SHARED
}
