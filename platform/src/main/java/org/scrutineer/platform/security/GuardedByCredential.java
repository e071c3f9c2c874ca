package org.scrutineer.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The method checks a credential of its own kind (a device token in the path, an enrolment code in the Authorization
/// header) before it does anything else.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface GuardedByCredential {

    /// What the credential is.
    String value();
}
