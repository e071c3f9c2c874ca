package org.scrutineer.findings.intake;

/// A submission that cannot be read, with a sentence for whoever filled the form.
final class Unreadable extends Exception {

    Unreadable(String message) {
        super(message, null, false, false);
    }
}
