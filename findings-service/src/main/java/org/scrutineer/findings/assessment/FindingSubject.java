package org.scrutineer.findings.assessment;

import java.util.List;
import java.util.function.Function;
import org.scrutineer.findings.expression.Subject;
import org.scrutineer.findings.expression.Value;

/// A finding as rules see it.
final class FindingSubject implements Subject {

    private static final String FINDING = "finding.";

    private final Evidence evidence;
    private final Function<String, List<Subject>> others;

    /// @param others the other forms of a set, by the name of the set
    FindingSubject(Evidence evidence, Function<String, List<Subject>> others) {
        this.evidence = evidence;
        this.others = others;
    }

    @Override
    public Value value(String name) {
        if (!name.contains(".")) {
            return AnswerValues.named(name, evidence.names(), evidence.answers());
        }
        Value ofVisit =
                name.startsWith(FINDING) ? VisitValues.of(evidence.visit(), name.substring(FINDING.length())) : null;
        return ofVisit != null ? ofVisit : FindingValues.of(evidence, name);
    }

    @Override
    public Value total(String prefix) {
        return AnswerValues.total(prefix, evidence.names(), evidence.answers());
    }

    @Override
    public List<Subject> others(String set) {
        return others.apply(set);
    }

    @Override
    public boolean shown(String name) {
        return name.contains(".") || AnswerValues.shown(name, evidence.names(), evidence.answers());
    }

    @Override
    public String code(String name) {
        return AnswerValues.code(name, evidence.names());
    }
}
