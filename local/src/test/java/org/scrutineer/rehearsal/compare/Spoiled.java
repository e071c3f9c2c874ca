package org.scrutineer.rehearsal.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/// A faithful platform of which a test spoils one answer.
class Spoiled implements ReportedFigures {

    private final ReportedFigures faithful;

    Spoiled(ReportedFigures faithful) {
        this.faithful = faithful;
    }

    @Override
    public JsonNode summary() {
        return faithful.summary();
    }

    @Override
    public JsonNode coverageByPurpose() {
        return faithful.coverageByPurpose();
    }

    @Override
    public JsonNode tallies(String formId, Grouping by) {
        return faithful.tallies(formId, by);
    }

    @Override
    public JsonNode ratings(Grouping by) {
        return faithful.ratings(by);
    }

    @Override
    public List<StoredFinding> findings() {
        return faithful.findings();
    }

    @Override
    public Set<String> attachments(String findingId) {
        return faithful.attachments(findingId);
    }

    @Override
    public Set<String> heldConflicts() {
        return faithful.heldConflicts();
    }

    @Override
    public List<RaisedFlag> flags() {
        return faithful.flags();
    }

    @Override
    public List<ExpectedReport> expectedReports() {
        return faithful.expectedReports();
    }
}
