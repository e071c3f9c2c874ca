package org.scrutineer.deployment.team;

import java.util.Collections;
import java.util.List;
import org.scrutineer.deployment.roster.KnownObserver;

/// Two observers who may or may not make a team.
record Pair(KnownObserver first, KnownObserver second) {

    /// Without a common language there is no team work; it outweighs the other wishes together.
    private static final int COMMON_LANGUAGE = 8;

    private static final int MIXED = 4;
    private static final int EXPERIENCED_AND_NEW = 2;
    private static final int EXPERIENCED = 1;

    /// The rule that must hold: two citizenships, in common none.
    boolean isAllowed() {
        return !first.observerId().equals(second.observerId())
                && Collections.disjoint(first.citizenships(), second.citizenships());
    }

    /// How well the wishes are met: a common working language, mixed, one experienced with one
    /// new.
    int score() {
        int score = Collections.disjoint(first.languages(), second.languages()) ? 0 : COMMON_LANGUAGE;
        if (first.sex() != null && second.sex() != null && !first.sex().equals(second.sex())) {
            score += MIXED;
        }
        if (first.isExperienced() != second.isExperienced()) {
            score += EXPERIENCED_AND_NEW;
        } else if (first.isExperienced()) {
            score += EXPERIENCED;
        }
        return score;
    }

    List<KnownObserver> members() {
        return List.of(first, second);
    }
}
