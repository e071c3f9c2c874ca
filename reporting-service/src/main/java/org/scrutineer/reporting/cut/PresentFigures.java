package org.scrutineer.reporting.cut;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrutineer.reporting.coverage.Coverage;
import org.scrutineer.reporting.coverage.Dimension;
import org.scrutineer.reporting.cut.Figures.FormFigures;
import org.scrutineer.reporting.form.FormQuestion;
import org.scrutineer.reporting.form.Forms;
import org.scrutineer.reporting.form.ObservationForm;
import org.scrutineer.reporting.mission.Missions;
import org.scrutineer.reporting.problem.Problems;
import org.scrutineer.reporting.rating.RatingView;
import org.scrutineer.reporting.rating.Ratings;
import org.scrutineer.reporting.tally.GroupTally;
import org.scrutineer.reporting.tally.Grouping;
import org.scrutineer.reporting.tally.Tallies;
import org.scrutineer.reporting.tally.TallyReader;

/// Collects the figures as the current transaction sees them.
@ApplicationScoped
class PresentFigures {

    private static final List<String> COURSE_OF_THE_DAY = List.of("OPENING", "VOTING", "COUNTING", "TABULATION");

    private final Missions missions;
    private final Forms forms;
    private final Coverage coverage;
    private final Ratings ratings;
    private final Problems problems;
    private final Tallies tallies;
    private final TallyReader reader;

    PresentFigures(
            Missions missions,
            Forms forms,
            Coverage coverage,
            Ratings ratings,
            Problems problems,
            Tallies tallies,
            TallyReader reader) {
        this.missions = missions;
        this.forms = forms;
        this.coverage = coverage;
        this.ratings = ratings;
        this.problems = problems;
        this.tallies = tallies;
        this.reader = reader;
    }

    Figures of(String missionId) {
        return new Figures(
                missions.require(missionId),
                coverage.total(missionId),
                coverage.by(missionId, Dimension.PURPOSE),
                coverage.by(missionId, Dimension.REGION),
                coverage.by(missionId, Dimension.AREA),
                forms(missionId),
                problems.of(missionId, Grouping.ALL));
    }

    private List<FormFigures> forms(String missionId) {
        List<ObservationForm> latest = new ArrayList<>(forms.latest(missionId));
        latest.sort(Comparator.comparingInt(PresentFigures::rank));
        List<RatingView> all = Arrays.stream(Grouping.values())
                .flatMap(grouping -> ratings.of(missionId, grouping).stream())
                .toList();
        List<GroupTally> counts = counts(missionId, latest);
        return latest.stream()
                .map(form -> new FormFigures(
                        form.formId(),
                        form.purpose(),
                        form.title(),
                        findings(counts, form, false) + findings(counts, form, true),
                        findings(counts, form, true),
                        all.stream()
                                .filter(rating -> rating.formId().equals(form.formId()))
                                .toList(),
                        tallies.of(missionId, form.formId(), Grouping.ALL)))
                .toList();
    }

    private List<GroupTally> counts(String missionId, List<ObservationForm> latest) {
        Map<ObservationForm, List<FormQuestion>> noQuestions = new LinkedHashMap<>();
        latest.forEach(form -> noQuestions.put(form, List.of()));
        return reader.read(missionId, Grouping.ALL, noQuestions);
    }

    private static long findings(List<GroupTally> counts, ObservationForm form, boolean refused) {
        return counts.stream()
                .filter(count -> count.formId().equals(form.formId()) && count.refused() == refused)
                .mapToLong(GroupTally::findings)
                .sum();
    }

    private static int rank(ObservationForm form) {
        int place = COURSE_OF_THE_DAY.indexOf(form.purpose());
        return place < 0 ? COURSE_OF_THE_DAY.size() : place;
    }
}
