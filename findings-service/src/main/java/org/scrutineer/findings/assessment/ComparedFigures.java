package org.scrutineer.findings.assessment;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.figure.Figures;

/// The figures that the office has to compare a finding with. Read when a rule first asks for them: most
/// findings have none, and what is read then, under the lock of the mission's rules, is not older than what
/// was judged before.
final class ComparedFigures {

    private final Supplier<Figures> protocolSource;
    private final Supplier<Figures> officialSource;
    private @Nullable Figures protocol;
    private @Nullable Figures official;

    ComparedFigures(Supplier<Figures> protocolSource, Supplier<Figures> officialSource) {
        this.protocolSource = protocolSource;
        this.officialSource = officialSource;
    }

    /// The second entry of its protocol.
    Figures protocol() {
        Figures known = protocol;
        if (known == null) {
            known = protocolSource.get();
            protocol = known;
        }
        return known;
    }

    /// What was published about its station.
    Figures official() {
        Figures known = official;
        if (known == null) {
            known = officialSource.get();
            official = known;
        }
        return known;
    }
}
