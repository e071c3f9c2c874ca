package org.scrutineer.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Any valid token will do; the method itself shows each caller only what is theirs. Rare: say in the method's
/// documentation how it filters.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnyAuthenticated {}
