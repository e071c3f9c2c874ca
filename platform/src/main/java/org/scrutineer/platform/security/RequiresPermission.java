package org.scrutineer.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The permission that a resource method needs. With a path parameter `missionId` the caller must have it in that
/// mission; without one, on the platform.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresPermission {

    /// `<what>:<read|write|…>`, for example `roster:write`
    String value();

    /// What a caller gets who has the permission in some areas of the mission only; nothing unless told.
    Reach reach() default Reach.MISSION;
}
