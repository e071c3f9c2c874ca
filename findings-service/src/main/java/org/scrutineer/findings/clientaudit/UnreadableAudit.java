package org.scrutineer.findings.clientaudit;

/// Nothing can be read from a client audit; the message says why. It repeats nothing of what is in the file.
final class UnreadableAudit extends Exception {

    UnreadableAudit(String reason) {
        super(reason, null, false, false);
    }
}
