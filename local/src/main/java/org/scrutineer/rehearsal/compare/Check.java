package org.scrutineer.rehearsal.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/// Figures compared under one heading, and those that differ.
public final class Check {

    private final String title;
    private final List<Difference> differences = new ArrayList<>();
    private long compared;

    Check(String title) {
        this.title = title;
    }

    void figure(String form, String question, String group, String figure, long sent, long reported) {
        text(form, question, group, figure, Long.toString(sent), Long.toString(reported));
    }

    void text(String form, String question, String group, String figure, String sent, String reported) {
        compared++;
        if (!Objects.equals(sent, reported)) {
            differences.add(new Difference(form, question, group, figure, sent, reported));
        }
    }

    void absent(String form, String question, String group, String figure) {
        text(form, question, group, figure, "asked", "absent");
    }

    /// For example `tallies of kz2022_b by region`.
    public String title() {
        return title;
    }

    /// How many figures were compared.
    public long compared() {
        return compared;
    }

    public List<Difference> differences() {
        return List.copyOf(differences);
    }

    static List<Difference> all(Collection<Check> checks) {
        return checks.stream().flatMap(check -> check.differences.stream()).toList();
    }
}
