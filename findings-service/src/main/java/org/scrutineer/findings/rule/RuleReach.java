package org.scrutineer.findings.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scrutineer.findings.form.FormCatalogue;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.QuestionNames;

/// Tells whether the forms of a mission have the questions that a rule names.
@ApplicationScoped
class RuleReach {

    private final FormCatalogue forms;

    RuleReach(FormCatalogue forms) {
        this.forms = forms;
    }

    /// The forms that phones have now, to which the rule applies and which do not know all of its names.
    List<RuleView.NotAsked> notAsked(String missionId, CompiledRule rule) {
        return forms.list(missionId, null).stream()
                .map(listed -> forms.find(new FormKey(missionId, listed.formId(), listed.formVersion())))
                .flatMap(Optional::stream)
                .filter(form -> rule.appliesTo(form.purpose()))
                .flatMap(form -> notAsked(form, rule).stream())
                .toList();
    }

    private static Optional<RuleView.NotAsked> notAsked(KnownForm form, CompiledRule rule) {
        QuestionNames names = new QuestionNames(form);
        List<String> unknown = new ArrayList<>();
        rule.names().questions().stream()
                .filter(name -> names.find(name).isEmpty())
                .forEach(unknown::add);
        rule.names().prefixes().stream()
                .filter(prefix -> names.numbersBeginning(prefix).isEmpty())
                .forEach(unknown::add);
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new RuleView.NotAsked(form.key().formId(), form.key().formVersion(), List.copyOf(unknown)));
    }

    /// Attributes such as `station.kind` that no finding has.
    static List<String> unknownAttributes(CompiledRule rule) {
        return Stream.concat(
                        rule.names().own().stream().filter(name -> name.contains(".")),
                        rule.names().ofOthers().stream()
                                .filter(name -> name.contains("."))
                                .map(name -> "other." + name))
                .filter(name -> !Attributes.known(name))
                .toList();
    }
}
