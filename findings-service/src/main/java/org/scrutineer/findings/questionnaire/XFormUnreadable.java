package org.scrutineer.findings.questionnaire;

/// An XForm that cannot be used, with a sentence for whoever uploaded it.
public final class XFormUnreadable extends RuntimeException {

    XFormUnreadable(String message) {
        super(message);
    }

    XFormUnreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
