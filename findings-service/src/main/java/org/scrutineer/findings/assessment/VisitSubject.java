package org.scrutineer.findings.assessment;

import java.util.List;
import java.util.function.Supplier;
import org.scrutineer.findings.expression.Subject;
import org.scrutineer.findings.expression.Value;
import org.scrutineer.findings.visit.Visit;

/// A finding of which mostly its visit is wanted: everything else is read when a rule asks for it.
final class VisitSubject implements Subject {

    private static final String FINDING = "finding.";

    private final Visit visit;
    private final Supplier<Evidence> evidence;

    VisitSubject(Visit visit, Supplier<Evidence> evidence) {
        this.visit = visit;
        this.evidence = evidence;
    }

    @Override
    public Value value(String name) {
        Value ofVisit = name.startsWith(FINDING) ? VisitValues.of(visit, name.substring(FINDING.length())) : null;
        return ofVisit != null ? ofVisit : whole().value(name);
    }

    @Override
    public Value total(String prefix) {
        return whole().total(prefix);
    }

    @Override
    public List<Subject> others(String set) {
        return List.of();
    }

    @Override
    public boolean shown(String name) {
        return false;
    }

    private Subject whole() {
        return new FindingSubject(evidence.get(), set -> List.of());
    }

    @Override
    public String code(String name) {
        return name;
    }
}
