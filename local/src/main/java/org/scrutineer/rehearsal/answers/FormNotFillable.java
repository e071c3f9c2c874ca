package org.scrutineer.rehearsal.answers;

/// The form engine refused an answer: the table of shares and the form do not fit.
public final class FormNotFillable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FormNotFillable(String message) {
        super(message);
    }
}
