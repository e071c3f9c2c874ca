package org.scrutineer.findings.standing;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.FindingsProblem;
import org.scrutineer.platform.web.DomainException;

/// What was decided about a finding.
///
/// @param voided kept, and out of every figure
/// @param quarantine null when it is not in quarantine
/// @param quarantinedBy user names of who put it there and who widened that; empty when it is not in quarantine
public record Standing(
        ReviewState state, boolean voided, @Nullable Quarantine quarantine, Set<String> quarantinedBy) {

    public Standing {
        quarantinedBy = Set.copyOf(quarantinedBy);
    }

    /// Of a finding about which nothing was decided.
    ///
    /// @param contentVersion 1 for the first
    public static Standing undecided(int contentVersion) {
        return new Standing(contentVersion == 1 ? ReviewState.RECEIVED : ReviewState.EDITED, false, null, Set.of());
    }

    /// A reviewer's decision; any may follow any, because people change their minds.
    public Standing decided(ReviewState next) {
        requireValid();
        if (next == ReviewState.EDITED) {
            throw notAllowed("A finding is edited by a new version of its content, not by a decision.");
        }
        return with(next);
    }

    /// The team is asked something. It has issues until that is clear, unless it was rejected already.
    public Standing queried() {
        requireValid();
        return state == ReviewState.REJECTED ? this : with(ReviewState.HAS_ISSUES);
    }

    /// Its content changed. What a person rejected stays rejected until a person has looked again.
    public Standing edited() {
        return state == ReviewState.REJECTED ? this : with(ReviewState.EDITED);
    }

    /// @throws DomainException when it is void already
    public Standing asVoid() {
        requireValid();
        return new Standing(state, true, quarantine, quarantinedBy);
    }

    /// @throws DomainException when it is not void
    public Standing restored() {
        if (!voided) {
            throw notAllowed("The finding is not void.");
        }
        return new Standing(state, false, quarantine, quarantinedBy);
    }

    /// From results only to all is possible; the other way round it must be released first.
    ///
    /// @param by user name
    public Standing quarantined(Quarantine scope, String by) {
        requireValid();
        if (quarantine == scope || quarantine == Quarantine.ALL) {
            throw notAllowed("The finding is in quarantine already (%s).".formatted(quarantine));
        }
        Set<String> involved = new HashSet<>(quarantinedBy);
        involved.add(by);
        return new Standing(state, false, scope, involved);
    }

    /// @param by user name; somebody else than who set or widened the quarantine
    public Standing released(String by) {
        if (quarantine == null) {
            throw notAllowed("The finding is not in quarantine.");
        }
        if (quarantinedBy.contains(by)) {
            throw new DomainException(
                    FindingsProblem.SECOND_PERSON_NEEDED, "You put the finding into quarantine yourself.");
        }
        return new Standing(state, voided, null, Set.of());
    }

    /// Whether the finding is in the live figures at all; with results in quarantine the rest of it is.
    public boolean counts() {
        return !voided && state != ReviewState.REJECTED && quarantine != Quarantine.ALL;
    }

    /// @throws DomainException when it is void
    public void requireValid() {
        if (voided) {
            throw notAllowed("The finding is void; restore it first.");
        }
    }

    private Standing with(ReviewState next) {
        return new Standing(next, voided, quarantine, quarantinedBy);
    }

    private static DomainException notAllowed(String why) {
        return new DomainException(FindingsProblem.REVIEW_NOT_ALLOWED, why);
    }
}
