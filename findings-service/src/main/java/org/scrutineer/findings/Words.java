package org.scrutineer.findings;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Words that a person writes to others: a reason, a comment. PostgreSQL has no text with NUL.
@Size(max = 4000) @Pattern(regexp = "[^\\x00]*") @Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Words {

    String message() default "at most 4000 characters, and none that cannot be written";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
