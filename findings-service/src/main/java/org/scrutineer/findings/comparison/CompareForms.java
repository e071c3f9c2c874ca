package org.scrutineer.findings.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scrutineer.findings.comparison.FormComparison.Aspect;
import org.scrutineer.findings.comparison.FormComparison.Change;
import org.scrutineer.findings.comparison.FormComparison.ChangedQuestion;
import org.scrutineer.findings.comparison.FormComparison.Incompatibility;
import org.scrutineer.findings.comparison.FormComparison.QuestionLine;
import org.scrutineer.findings.form.FormCatalogue;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.questionnaire.Question;
import org.scrutineer.findings.questionnaire.XFormReader;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;

/// Compares two versions of a form. Questions are the same when they have the same code, wherever they stand.
@ApplicationScoped
class CompareForms {

    private final FormCatalogue forms;
    private final XFormReader reader;

    CompareForms(FormCatalogue forms, XFormReader reader) {
        this.forms = forms;
        this.reader = reader;
    }

    /// @param fromVersion as it stands in an address
    /// @throws DomainException 404 when one of the versions does not exist
    FormComparison handle(FormKey to, String fromVersion) {
        FormKey from = FormKey.addressed(to.missionId(), to.formId(), fromVersion);
        FormText after = text(to);
        FormText before = text(from);
        return compare(to.formId(), from.formVersion(), before, to.formVersion(), after);
    }

    private FormText text(FormKey key) {
        return forms.find(key)
                .map(form -> FormText.of(form.definition().questions(), forms.xml(key), reader))
                .orElseThrow(() -> new DomainException(
                        CommonProblem.NOT_FOUND,
                        "There is no form %s version %s.".formatted(key.formId(), key.formVersion())));
    }

    static FormComparison compare(String formId, String from, FormText before, String to, FormText after) {
        List<ChangedQuestion> changed = new ArrayList<>(changedQuestions(before, after));
        List<Incompatibility> incompatible =
                changed.stream().flatMap(CompareForms::incompatible).toList();
        changed.addAll(changedGroups(before, after));
        return new FormComparison(
                formId, from, to, missingIn(before, after), missingIn(after, before), changed, incompatible);
    }

    /// @return questions of the second that the first does not ask
    private static List<QuestionLine> missingIn(FormText one, FormText other) {
        Map<String, Question> known = one.byCode();
        return other.questions().stream()
                .filter(question -> !known.containsKey(question.code()))
                .map(question -> new QuestionLine(question.code(), question.path(), question.kind(), question.labels()))
                .toList();
    }

    private static List<ChangedQuestion> changedQuestions(FormText before, FormText after) {
        Map<String, Question> known = before.byCode();
        List<ChangedQuestion> changed = new ArrayList<>();
        for (Question question : after.questions()) {
            Question was = known.get(question.code());
            if (was != null) {
                List<Change> changes = new QuestionChanges()
                        .question(was, question)
                        .guidance(before.guidanceOf(was), after.guidanceOf(question))
                        .rules(before.rulesAt(was.path()), after.rulesAt(question.path()))
                        .found();
                if (!changes.isEmpty()) {
                    changed.add(new ChangedQuestion(question.code(), question.path(), changes));
                }
            }
        }
        return changed;
    }

    /// A group is known by its path. Groups that came or went show in their questions.
    private static List<ChangedQuestion> changedGroups(FormText before, FormText after) {
        return Stream.concat(after.rules().keySet().stream(), before.rules().keySet().stream())
                .distinct()
                .filter(path -> !after.isQuestion(path) && !before.isQuestion(path))
                .map(path -> new ChangedQuestion(
                        path.substring(path.lastIndexOf('/') + 1),
                        path,
                        new QuestionChanges()
                                .relevance(before.rulesAt(path), after.rulesAt(path))
                                .found()))
                .filter(group -> !group.changes().isEmpty())
                .toList();
    }

    private static Stream<Incompatibility> incompatible(ChangedQuestion question) {
        return question.changes().stream()
                .filter(change -> change.aspect() == Aspect.TYPE || change.aspect() == Aspect.CHOICE_REMOVED)
                .map(change -> new Incompatibility(
                        question.code(), change.aspect(), change.choice(), detail(question.code(), change)));
    }

    private static String detail(String code, Change change) {
        return change.aspect() == Aspect.TYPE
                ? "Answers to %s were %s and are %s now: they cannot be counted together."
                        .formatted(code, change.before(), change.after())
                : "%s offers the choice %s no more: earlier answers with it have nothing to be counted with."
                        .formatted(code, change.choice());
    }
}
