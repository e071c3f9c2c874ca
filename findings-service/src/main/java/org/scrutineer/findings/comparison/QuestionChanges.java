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
import org.scrutineer.findings.questionnaire.Question;
import org.scrutineer.findings.questionnaire.Question.Option;
import org.scrutineer.findings.questionnaire.XFormRules.Rules;

/// Gathers what changed about one question.
final class QuestionChanges {

    private final List<Change> changes = new ArrayList<>();

    static List<Change> of(Question before, Rules rulesBefore, Question after, Rules rulesAfter) {
        QuestionChanges found = new QuestionChanges();
        found.compare(Aspect.TYPE, before.kind().name(), after.kind().name());
        found.compare(Aspect.PLACE, before.path(), after.path());
        found.labels(Aspect.LABEL, null, before.labels(), after.labels());
        found.choices(byValue(before), byValue(after));
        found.rules(rulesBefore, rulesAfter);
        return found.changes;
    }

    /// Of a group only what decides whether it is asked matters.
    static List<Change> ofGroup(Rules before, Rules after) {
        QuestionChanges found = new QuestionChanges();
        found.compare(Aspect.RELEVANCE, before.relevance(), after.relevance());
        return found.changes;
    }

    private void rules(Rules before, Rules after) {
        compare(Aspect.CONSTRAINT, before.constraint(), after.constraint());
        compare(Aspect.REQUIRED, before.required(), after.required());
        compare(Aspect.RELEVANCE, before.relevance(), after.relevance());
        compare(Aspect.CALCULATION, before.calculation(), after.calculation());
    }

    private void compare(Aspect aspect, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(aspect, null, null, before, after));
        }
    }

    private void labels(Aspect aspect, @Nullable String choice, Map<String, String> before, Map<String, String> after) {
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
                labels(Aspect.CHOICE_LABEL, value, was.labels(), choice.labels());
            }
        });
    }

    private static Map<String, Option> byValue(Question question) {
        Map<String, Option> byValue = new LinkedHashMap<>();
        question.choices().forEach(choice -> byValue.putIfAbsent(choice.value(), choice));
        return byValue;
    }
}
