package org.scrutineer.reporting.summary;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutineer.reporting.coverage.Coverage;
import org.scrutineer.reporting.coverage.CoverageView;
import org.scrutineer.reporting.coverage.Dimension;
import org.scrutineer.reporting.form.FormQuestion;
import org.scrutineer.reporting.form.Forms;
import org.scrutineer.reporting.form.ObservationForm;
import org.scrutineer.reporting.held.HeldCounters;
import org.scrutineer.reporting.mission.Missions;
import org.scrutineer.reporting.mission.ReportedMission;
import org.scrutineer.reporting.rating.RatingView;
import org.scrutineer.reporting.rating.Ratings;
import org.scrutineer.reporting.stream.StreamEntries;
import org.scrutineer.reporting.stream.StreamEntries.Mark;
import org.scrutineer.reporting.summary.SummaryView.FormSummary;
import org.scrutineer.reporting.summary.SummaryView.OverallRating;
import org.scrutineer.reporting.tally.GroupTally;
import org.scrutineer.reporting.tally.Grouping;
import org.scrutineer.reporting.tally.TallyReader;

/// Puts the glance together.
@ApplicationScoped
public class Summaries {

    private static final String CONFLICTING = "CONFLICTING_CONTENT";

    private final Missions missions;
    private final Forms forms;
    private final Coverage coverage;
    private final TallyReader tallies;
    private final Ratings ratings;
    private final HeldCounters held;
    private final StreamEntries stream;

    Summaries(
            Missions missions,
            Forms forms,
            Coverage coverage,
            TallyReader tallies,
            Ratings ratings,
            HeldCounters held,
            StreamEntries stream) {
        this.missions = missions;
        this.forms = forms;
        this.coverage = coverage;
        this.tallies = tallies;
        this.ratings = ratings;
        this.held = held;
        this.stream = stream;
    }

    /// @throws org.scrutineer.platform.web.DomainException 404 when the mission is not known
    public SummaryView of(String missionId) {
        ReportedMission mission = missions.require(missionId);
        // Read first: whoever listens from here on may hear of something twice, but misses nothing.
        Optional<Mark> mark = stream.lastOf(missionId);
        CoverageView total = coverage.total(missionId);
        Map<String, Long> heldByReason = held.byReason(missionId);
        return new SummaryView(
                missionId,
                mission.name(),
                mission.phase(),
                mission.rehearsal(),
                total.expected(),
                total.received(),
                total.matched(),
                part(total.matched(), total.expected()),
                total.refused(),
                total.setAside(),
                heldByReason,
                heldByReason.getOrDefault(CONFLICTING, 0L),
                byForm(missionId),
                mark.map(Mark::at).orElse(null),
                mark.map(Mark::position).orElse(0L));
    }

    private List<FormSummary> byForm(String missionId) {
        List<ObservationForm> latest = forms.latest(missionId);
        Map<String, Long> expected = coverage.by(missionId, Dimension.PURPOSE).stream()
                .collect(Collectors.toMap(CoverageView::key, CoverageView::expected));
        Map<String, Long> received = received(missionId, latest);
        Map<String, RatingView> overall = ratings.overall(missionId);
        return latest.stream()
                .map(form -> new FormSummary(
                        form.formId(),
                        form.purpose(),
                        form.title(),
                        expected.getOrDefault(form.purpose(), 0L),
                        received.getOrDefault(form.formId(), 0L),
                        rating(form.purpose(), overall.get(form.formId()))))
                .toList();
    }

    private Map<String, Long> received(String missionId, List<ObservationForm> latest) {
        Map<ObservationForm, List<FormQuestion>> noQuestions = new LinkedHashMap<>();
        latest.forEach(form -> noQuestions.put(form, List.of()));
        return tallies.read(missionId, Grouping.ALL, noQuestions).stream()
                .collect(Collectors.toMap(GroupTally::formId, GroupTally::findings, Long::sum));
    }

    private static @Nullable OverallRating rating(String purpose, @Nullable RatingView overall) {
        return overall == null
                ? null
                : new OverallRating(
                        overall.base(),
                        overall.positive(),
                        overall.negative(),
                        overall.share().share(),
                        overall.display(),
                        Ratings.sentence(purpose, overall).orElse(null));
    }

    private static @Nullable BigDecimal part(long matched, long expected) {
        return expected == 0
                ? null
                : BigDecimal.valueOf(matched).divide(BigDecimal.valueOf(expected), 4, RoundingMode.HALF_UP);
    }
}
