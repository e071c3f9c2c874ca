package org.scrutineer.findings.expression;

import java.util.List;

/// What a rule is about: a finding, and the forms it is compared with.
public interface Subject {

    /// The value of a name: `B_pec_total`, `_pec_total`, `finding.minutes`, `station.kind`.
    ///
    /// @return [Value.Missing] for a name that it does not know
    Value value(String name);

    /// The sum of all answers whose code begins with a text, `_r_cand_` for example.
    Value total(String prefix);

    /// The other forms of a set: `same_team`, `same_station`.
    ///
    /// @return empty when there are none
    List<Subject> others(String set);

    /// Whether explanations may show the value of a name. What people typed in words, and where they stood, stays out.
    boolean shown(String name);

    /// The code of the question that a name means here; the name itself for anything else.
    String code(String name);
}
