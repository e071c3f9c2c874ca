package org.scrutineer.reporting.rating;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scrutineer.reporting.form.FormQuestion;
import org.scrutineer.reporting.form.Forms;
import org.scrutineer.reporting.form.ObservationForm;
import org.scrutineer.reporting.tally.CellPlan;
import org.scrutineer.reporting.tally.GroupTally;
import org.scrutineer.reporting.tally.Grouping;
import org.scrutineer.reporting.tally.TallyReader;

/// The ratings that observers gave.
@ApplicationScoped
public class Ratings {

    private static final GroupTally NOTHING = new GroupTally("", "all", false, 0, Map.of(), Map.of());

    private final Forms forms;
    private final TallyReader reader;

    Ratings(Forms forms, TallyReader reader) {
        this.forms = forms;
        this.reader = reader;
    }

    /// Every rating question of every form, in the order of the forms.
    public List<RatingView> of(String missionId, Grouping grouping) {
        Map<ObservationForm, List<FormQuestion>> questions = new LinkedHashMap<>();
        forms.latest(missionId).forEach(form -> questions.put(form, form.ratings()));
        return views(missionId, grouping, questions);
    }

    /// Only the overall rating of each form, by form id.
    public Map<String, RatingView> overall(String missionId) {
        Map<ObservationForm, List<FormQuestion>> questions = new LinkedHashMap<>();
        forms.latest(missionId)
                .forEach(form ->
                        questions.put(form, form.overallRating().map(List::of).orElseGet(List::of)));
        Map<String, RatingView> overall = new LinkedHashMap<>();
        views(missionId, Grouping.ALL, questions).forEach(view -> overall.put(view.formId(), view));
        return overall;
    }

    private List<RatingView> views(
            String missionId, Grouping grouping, Map<ObservationForm, List<FormQuestion>> questions) {
        List<GroupTally> tallies = reader.read(missionId, grouping, questions).stream()
                .filter(tally -> !tally.refused())
                .sorted(Comparator.comparing(GroupTally::key))
                .toList();
        List<RatingView> views = new ArrayList<>();
        questions.forEach((form, ratings) -> {
            List<GroupTally> ofForm = tallies.stream()
                    .filter(tally -> tally.formId().equals(form.formId()))
                    .toList();
            CellPlan plan = reader.plan(form);
            for (FormQuestion question : ratings) {
                ofForm.forEach(tally -> views.add(view(form, question, plan, tally)));
                if (ofForm.isEmpty() && grouping == Grouping.ALL) {
                    views.add(view(form, question, plan, NOTHING));
                }
            }
        });
        return views;
    }

    private static RatingView view(ObservationForm form, FormQuestion question, CellPlan plan, GroupTally tally) {
        long positive = tally.choice(plan, question, "very_good") + tally.choice(plan, question, "good");
        long negative = tally.choice(plan, question, "bad") + tally.choice(plan, question, "very_bad");
        long notObserved = tally.choice(plan, question, "not_observed");
        long base = positive + negative;
        return new RatingView(
                form.formId(),
                question.code(),
                question.label(),
                question.overallRating(),
                tally.key(),
                base,
                positive,
                negative,
                notObserved,
                tally.findings() - base - notObserved,
                new PositiveShare(base, positive).display());
    }

    /// The sentence that is quoted, see docs/concepts/coverage-and-positive-share.md.
    ///
    /// @param purpose OPENING, VOTING, COUNTING, TABULATION or OTHER
    public static Optional<String> sentence(String purpose, RatingView overall) {
        if (overall.base() == 0) {
            return Optional.empty();
        }
        String what = switch (purpose) {
            case "OPENING" -> "Opening";
            case "VOTING" -> "Voting";
            case "COUNTING" -> "Counting";
            case "TABULATION" -> "Tabulation";
            default -> "Conduct";
        };
        String observed =
                purpose.equals("TABULATION") ? "observations at territorial election commissions" : "stations observed";
        return Optional.of(what + " was rated positively in " + overall.share().inWords(observed));
    }
}
