package org.scrutineer.reporting.form;

import java.util.Comparator;

/// What identifies a form version; ordered, so that locks are always taken in the same order.
public record FormKey(String missionId, String formId, String formVersion) implements Comparable<FormKey> {

    private static final Comparator<FormKey> ORDER = Comparator.comparing(FormKey::missionId)
            .thenComparing(FormKey::formId)
            .thenComparing(FormKey::formVersion);

    @Override
    public int compareTo(FormKey other) {
        return ORDER.compare(this, other);
    }
}
