package org.scrutineer.findings.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The values that an evaluation read, in their order, for its explanation. They become text when somebody asks for it:
/// little of what is judged is flagged.
final class Witnesses {

    private static final int MOST = 12;
    private static final int LONGEST_VALUE = 80;

    private final List<Supplier<String>> read = new ArrayList<>();

    void read(String name, String value) {
        read.add(() -> line(name, value));
    }

    /// @param prefix of the name, when the value is not of the finding itself
    void read(String prefix, Subject subject, String name, Value value) {
        read.add(() -> line(prefix + subject.code(name), subject.shown(name) ? value.display() : "given"));
    }

    private static String line(String name, String value) {
        String shown = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
        return name + " = " + shown;
    }

    /// A place to which [#forget] goes back.
    int mark() {
        return read.size();
    }

    void forget(int mark) {
        read.subList(mark, read.size()).clear();
    }

    String text() {
        return read.stream().map(Supplier::get).distinct().limit(MOST).collect(Collectors.joining(", "));
    }
}
