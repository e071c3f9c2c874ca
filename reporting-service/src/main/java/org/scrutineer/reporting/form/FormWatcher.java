package org.scrutineer.reporting.form;

/// Wants to know when a form version becomes known; called in the transaction that makes it known, after it was
/// written and while its exclusive lock is held.
public interface FormWatcher {

    void formKnown(ObservationForm form);
}
