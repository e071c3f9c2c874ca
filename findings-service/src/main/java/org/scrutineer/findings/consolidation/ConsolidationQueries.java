package org.scrutineer.findings.consolidation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.FindingsProblem;
import org.scrutineer.findings.questionnaire.Purpose;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;

/// Places and their records as people look at them.
@ApplicationScoped
class ConsolidationQueries {

    private final PlaceFindings findings;
    private final Decisions decisions;

    ConsolidationQueries(PlaceFindings findings, Decisions decisions) {
        this.findings = findings;
        this.decisions = decisions;
    }

    /// Places with several findings, by code and purpose.
    Page<PlaceView> several(String missionId, @Nullable Purpose purpose, PageRequest page) {
        ObservedPlace after = after(missionId, page).orElse(null);
        List<ObservedPlace> places = findings.several(missionId, purpose, after, page.size() + 1);
        Page<ObservedPlace> found = Page.of(places, page.size(), place -> place.purpose() + "/" + place.code());
        return new Page<>(
                found.items().stream()
                        .map(place -> PlaceView.of(place, consolidation(place)))
                        .toList(),
                found.next());
    }

    /// A record, and what stands for it as it was seen.
    record Tagged(ConsolidationView view, String tag) {}

    /// @throws DomainException 404 when nothing that counts was found there
    Tagged require(ObservedPlace place) {
        // Read before the findings: whoever decides on what is shown here must not overlook a later decision.
        long version = decisions.version(place);
        Consolidation consolidation = requireConsolidation(place);
        return new Tagged(ConsolidationView.of(place, consolidation, version), consolidation.tag(version));
    }

    /// @throws DomainException 404 when nothing that counts was found there
    Consolidation requireConsolidation(ObservedPlace place) {
        Consolidation consolidation = consolidation(place);
        if (consolidation.findings().isEmpty()) {
            throw new DomainException(
                    FindingsProblem.NOT_CONSOLIDATED, "%s at %s".formatted(place.purpose(), place.code()));
        }
        return consolidation;
    }

    private Consolidation consolidation(ObservedPlace place) {
        return Consolidation.of(findings.at(place), decisions.inForce(place));
    }

    private static Optional<ObservedPlace> after(String missionId, PageRequest page) {
        return page.cursor().map(cursor -> {
            int slash = cursor.indexOf('/');
            try {
                if (cursor.indexOf('\0') >= 0) {
                    throw new IllegalArgumentException();
                }
                return new ObservedPlace(
                        missionId, Purpose.valueOf(cursor.substring(0, slash)), cursor.substring(slash + 1));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new DomainException(CommonProblem.INVALID_REQUEST, "after is not what a page gave as next");
            }
        });
    }
}
