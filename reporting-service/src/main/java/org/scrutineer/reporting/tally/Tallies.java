package org.scrutineer.reporting.tally;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.reporting.ReportingProblem;
import org.scrutineer.reporting.form.FormQuestion;
import org.scrutineer.reporting.form.Forms;
import org.scrutineer.reporting.form.ObservationForm;

/// How often each answer was given.
@ApplicationScoped
public class Tallies {

    private static final int MEAN_DECIMALS = 6;

    private final Forms forms;
    private final TallyReader reader;

    Tallies(Forms forms, TallyReader reader) {
        this.forms = forms;
        this.reader = reader;
    }

    /// A question together with the version of its form that asks it last.
    private record Asked(ObservationForm form, FormQuestion question) {}

    /// @throws DomainException 404 when no version of the form was published on the mission
    public TallyView of(String missionId, String formId, Grouping grouping) {
        List<ObservationForm> versions = forms.versions(missionId, formId);
        if (versions.isEmpty()) {
            throw new DomainException(ReportingProblem.FORM_NOT_REPORTED, "Form " + formId);
        }
        List<Asked> questions = questions(versions);
        Map<ObservationForm, Set<FormQuestion>> wanted = new LinkedHashMap<>();
        questions.forEach(asked -> wanted.computeIfAbsent(asked.form, form -> new LinkedHashSet<>())
                .add(asked.question));
        // Findings with and without access are counted apart and both belong to the tally.
        Map<String, List<GroupTally>> byKey = new TreeMap<>();
        reader.read(missionId, grouping, wanted)
                .forEach(tally -> byKey.computeIfAbsent(tally.key(), key -> new ArrayList<>())
                        .add(tally));
        List<TallyView.Group> groups = new ArrayList<>();
        byKey.forEach((key, tallies) -> {
            long findings = tallies.stream().mapToLong(GroupTally::findings).sum();
            groups.add(new TallyView.Group(
                    key,
                    findings,
                    questions.stream()
                            .map(asked -> view(asked, tallies, findings))
                            .toList()));
        });
        return new TallyView(formId, groups);
    }

    /// Every question that any version asks, in the words and the order of the newest that asks it.
    private static List<Asked> questions(List<ObservationForm> newestFirst) {
        Map<String, Asked> questions = new LinkedHashMap<>();
        for (ObservationForm form : newestFirst) {
            form.questions().forEach(question -> questions.putIfAbsent(question.code(), new Asked(form, question)));
        }
        return List.copyOf(questions.values());
    }

    private TallyView.Question view(Asked asked, List<GroupTally> tallies, long findings) {
        FormQuestion question = asked.question;
        CellPlan plan = reader.plan(asked.form);
        long answered = total(tallies, tally -> tally.answered(plan, question));
        long blank = total(tallies, tally -> tally.blank(plan, question));
        long unlisted = total(tallies, tally -> tally.unlisted(plan, question));
        long withheld = total(tallies, tally -> tally.withheld(plan, question));
        long numeric = total(tallies, tally -> tally.numeric(plan, question));
        BigDecimal sum =
                tallies.stream().map(tally -> tally.sum(plan, question)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new TallyView.Question(
                question.code(),
                question.kind(),
                question.label(),
                answered,
                blank,
                findings - answered - blank - withheld,
                counts(tallies, plan, question),
                unlisted == 0 ? null : unlisted,
                withheld == 0 ? null : withheld,
                question.number() ? sum : null,
                numeric == 0 ? null : mean(sum, numeric));
    }

    private static BigDecimal mean(BigDecimal sum, long numbers) {
        BigDecimal mean = sum.divide(BigDecimal.valueOf(numbers), MEAN_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        // 2E+2 is 200.
        return mean.scale() < 0 ? mean.setScale(0) : mean;
    }

    private static @Nullable Map<String, Long> counts(List<GroupTally> tallies, CellPlan plan, FormQuestion question) {
        if (question.choices().isEmpty()) {
            return null;
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        question.choices()
                .forEach(choice -> counts.put(choice, total(tallies, tally -> tally.choice(plan, question, choice))));
        return counts;
    }

    private static long total(List<GroupTally> tallies, java.util.function.ToLongFunction<GroupTally> figure) {
        return tallies.stream().mapToLong(figure).sum();
    }
}
