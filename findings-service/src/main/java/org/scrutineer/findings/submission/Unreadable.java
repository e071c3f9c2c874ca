package org.scrutineer.findings.submission;

/// A submission that cannot be read, with a sentence for whoever filled the form.
public final class Unreadable extends Exception {

    Unreadable(String message) {
        super(message, null, false, false);
    }
}
