package org.scrutineer.platform.messaging;

import org.jspecify.annotations.Nullable;

/// A record that can never be read; it goes to the dead letters.
public class MalformedEvent extends RuntimeException {

    public MalformedEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
