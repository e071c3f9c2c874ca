package org.scrutineer.reporting.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutineer.reporting.form.FormQuestion;
import org.scrutineer.reporting.form.Forms;
import org.scrutineer.reporting.form.ObservationForm;
import org.scrutineer.reporting.problem.ProblemExtents.Extent;
import org.scrutineer.reporting.problem.ProblemExtents.ProblemKey;
import org.scrutineer.reporting.rating.PositiveShare;
import org.scrutineer.reporting.tally.CellPlan;
import org.scrutineer.reporting.tally.GroupTally;
import org.scrutineer.reporting.tally.Grouping;
import org.scrutineer.reporting.tally.TallyReader;

/// The irregularities, most frequent first.
@ApplicationScoped
public class Problems {

    private static final Comparator<ProblemView> RANK = Comparator.comparingLong(ProblemView::yes)
            .reversed()
            .thenComparingLong(ProblemView::base)
            .thenComparing(ProblemView::code)
            .thenComparing(ProblemView::key);

    private final Forms forms;
    private final TallyReader reader;
    private final ProblemExtents extents;

    Problems(Forms forms, TallyReader reader, ProblemExtents extents) {
        this.forms = forms;
        this.reader = reader;
        this.extents = extents;
    }

    public List<ProblemView> of(String missionId, Grouping grouping) {
        Map<ObservationForm, List<FormQuestion>> questions = new LinkedHashMap<>();
        forms.latest(missionId).forEach(form -> questions.put(form, form.irregularities()));
        Map<ProblemKey, Extent> spread = grouping == Grouping.ALL ? extents.of(missionId) : Map.of();
        List<GroupTally> tallies = reader.read(missionId, grouping, questions).stream()
                .filter(tally -> !tally.refused())
                .toList();
        List<ProblemView> views = new ArrayList<>();
        questions.forEach((form, some) -> {
            CellPlan plan = reader.plan(form);
            for (GroupTally tally : tallies) {
                if (tally.formId().equals(form.formId())) {
                    some.forEach(question -> views.add(view(
                            form,
                            question,
                            plan,
                            tally,
                            grouping == Grouping.ALL
                                    ? spread.getOrDefault(
                                            new ProblemKey(form.formId(), question.code()), Extent.NOWHERE)
                                    : null)));
                }
            }
        });
        views.sort(RANK);
        return views;
    }

    private static ProblemView view(
            ObservationForm form, FormQuestion question, CellPlan plan, GroupTally tally, @Nullable Extent extent) {
        boolean number = question.number();
        long yes = number ? tally.positive(plan, question) : tally.choice(plan, question, "yes");
        long base = number
                ? tally.numeric(plan, question)
                : tally.answered(plan, question)
                        - tally.choice(plan, question, "not_observed")
                        - tally.unlisted(plan, question);
        return new ProblemView(
                form.formId(),
                question.code(),
                question.label(),
                question.problem(),
                question.redFlag(),
                tally.key(),
                yes,
                base,
                extent == null ? null : extent.stations(),
                extent == null ? null : extent.regions(),
                extent == null ? null : extent.teams(),
                new PositiveShare(base, yes).display());
    }
}
