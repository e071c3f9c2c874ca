package org.scrutineer.findings.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.comparison.FormComparison.Aspect;
import org.scrutineer.findings.comparison.FormComparison.Change;
import org.scrutineer.findings.questionnaire.Guidance;
import org.scrutineer.findings.questionnaire.Question;
import org.scrutineer.findings.questionnaire.Question.Option;
import org.scrutineer.findings.questionnaire.XFormRules.Rules;

/// Gathers what changed about one question.
final class QuestionChanges {

    private final List<Change> changes = new ArrayList<>();

    QuestionChanges question(Question before, Question after) {
        compare(Aspect.TYPE, before.kind().name(), after.kind().name());
        compare(Aspect.PLACE, before.path(), after.path());
        translated(Aspect.LABEL, null, before.labels(), after.labels());
        choices(byValue(before), byValue(after));
        return this;
    }

    QuestionChanges guidance(Guidance before, Guidance after) {
        translated(Aspect.HINT, null, before.hints(), after.hints());
        translated(Aspect.MEDIA, null, before.media(), after.media());
        return this;
    }

    QuestionChanges rules(Rules before, Rules after) {
        compare(Aspect.CONSTRAINT, before.constraint(), after.constraint());
        compare(Aspect.REQUIRED, before.required(), after.required());
        relevance(before, after);
        compare(Aspect.CALCULATION, before.calculation(), after.calculation());
        return this;
    }

    /// Of a group only this matters: whether it is asked.
    QuestionChanges relevance(Rules before, Rules after) {
        compare(Aspect.RELEVANCE, before.relevance(), after.relevance());
        return this;
    }

    List<Change> found() {
        return List.copyOf(changes);
    }

    private void compare(Aspect aspect, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(aspect, null, null, before, after));
        }
    }

    private void translated(
            Aspect aspect, @Nullable String choice, Map<String, String> before, Map<String, String> after) {
        TreeSet<String> languages = new TreeSet<>(before.keySet());
        languages.addAll(after.keySet());
        for (String language : languages) {
            String was = before.get(language);
            String is = after.get(language);
            if (!Objects.equals(was, is)) {
                changes.add(new Change(aspect, choice, language, was, is));
            }
        }
    }

    private void choices(Map<String, Option> before, Map<String, Option> after) {
        before.keySet().stream()
                .filter(value -> !after.containsKey(value))
                .forEach(value -> changes.add(new Change(Aspect.CHOICE_REMOVED, value, null, value, null)));
        after.forEach((value, choice) -> {
            Option was = before.get(value);
            if (was == null) {
                changes.add(new Change(Aspect.CHOICE_ADDED, value, null, null, value));
            } else {
                translated(Aspect.CHOICE_LABEL, value, was.labels(), choice.labels());
            }
        });
    }

    private static Map<String, Option> byValue(Question question) {
        Map<String, Option> byValue = new LinkedHashMap<>();
        question.choices().forEach(choice -> byValue.putIfAbsent(choice.value(), choice));
        return byValue;
    }
}
