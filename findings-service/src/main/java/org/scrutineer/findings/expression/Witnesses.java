package org.scrutineer.findings.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// The values that an evaluation read, in their order, for its explanation.
final class Witnesses {

    private static final int MOST = 12;
    private static final int LONGEST_VALUE = 80;

    private final List<String> read = new ArrayList<>();

    void read(String name, String value) {
        String shown = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
        read.add(name + " = " + shown);
    }

    /// A place to which [#forget] goes back.
    int mark() {
        return read.size();
    }

    void forget(int mark) {
        read.subList(mark, read.size()).clear();
    }

    String text() {
        return new LinkedHashSet<>(read)
                .stream().limit(MOST).reduce((all, one) -> all + ", " + one).orElse("");
    }
}
