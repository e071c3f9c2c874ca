package org.scrutineer.rehearsal.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/// What the platform says, as read from its public API.
public interface ReportedFigures {

    JsonNode summary();

    JsonNode coverageByPurpose();

    JsonNode tallies(String formId, Grouping by);

    JsonNode ratings(Grouping by);

    List<StoredFinding> findings();

    /// SHA-256 of every attachment of a finding that was received, lower-case hex.
    Set<String> attachments(String findingId);

    /// instanceIDs held because of conflicting content.
    Set<String> heldConflicts();

    /// What the quality rules flag now.
    List<RaisedFlag> flags();

    /// Reports that the plan asks for.
    List<ExpectedReport> expectedReports();
}
