package org.scrutineer.findings.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A finding made of a map.
final class TestSubject implements Subject {

    private final Map<String, Value> values = new HashMap<>();
    private final List<Subject> sameTeam = new ArrayList<>();

    TestSubject with(String name, double number) {
        values.put(name, Value.of(number));
        return this;
    }

    TestSubject with(String name, String text) {
        values.put(name, Value.of(text));
        return this;
    }

    TestSubject with(String name, Value value) {
        values.put(name, value);
        return this;
    }

    TestSubject withTeamMate(Subject other) {
        sameTeam.add(other);
        return this;
    }

    @Override
    public Value value(String name) {
        return values.getOrDefault(name, new Value.Missing(name + " was not asked"));
    }

    @Override
    public Value total(String prefix) {
        return values.getOrDefault("total " + prefix, new Value.Missing(prefix + " was not asked"));
    }

    @Override
    public List<Subject> others(String set) {
        return set.equals("same_team") ? sameTeam : List.of();
    }

    @Override
    public boolean shown(String name) {
        return !name.startsWith("secret");
    }

    @Override
    public String code(String name) {
        return name.startsWith("_") ? "B" + name : name;
    }
}
