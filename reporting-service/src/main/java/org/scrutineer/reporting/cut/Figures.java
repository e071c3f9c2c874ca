package org.scrutineer.reporting.cut;

import java.util.List;
import org.scrutineer.reporting.coverage.CoverageView;
import org.scrutineer.reporting.mission.ReportedMission;
import org.scrutineer.reporting.problem.ProblemView;
import org.scrutineer.reporting.rating.RatingView;
import org.scrutineer.reporting.tally.TallyView;

/// Every figure that may be published, copied at one moment.
///
/// @param coverage in all
/// @param forms in the order of election day
public record Figures(
        ReportedMission mission,
        CoverageView coverage,
        List<CoverageView> coverageByPurpose,
        List<CoverageView> coverageByRegion,
        List<CoverageView> coverageByArea,
        List<FormFigures> forms,
        List<ProblemView> problems) {

    /// @param purpose OPENING, VOTING, COUNTING, TABULATION or OTHER
    /// @param findings all of this form, those without access included
    /// @param ratings by all, region and settlement
    public record FormFigures(
            String formId,
            String purpose,
            String title,
            long findings,
            long refused,
            List<RatingView> ratings,
            TallyView tally) {}
}
