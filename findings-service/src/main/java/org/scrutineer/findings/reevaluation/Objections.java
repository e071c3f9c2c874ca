package org.scrutineer.findings.reevaluation;

import java.util.ArrayList;
import java.util.List;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.instance.TreeElement;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.Question;
import org.scrutineer.findings.questionnaire.QuestionKind;

/// What a form has against one finding, while that is found out.
final class Objections {

    private final FormDef form;
    private final List<String> notAllowed = new ArrayList<>();
    private final List<String> unanswered = new ArrayList<>();
    private final List<String> notRelevant = new ArrayList<>();
    private final List<String> recalculated = new ArrayList<>();

    Objections(FormDef form) {
        this.form = form;
    }

    /// The answer as its node takes it.
    ///
    /// @param question null for a node that asks nothing
    /// @return null when it is empty or none of its type
    @Nullable IAnswerData value(TreeElement node, String text, @Nullable Question question) {
        String answer = text.strip();
        if (answer.isEmpty()) {
            return null;
        }
        IAnswerData value = EngineValues.of(answer, node.getDataType());
        if (value == null && question != null) {
            notAllowed.add(question.code());
        }
        return value;
    }

    /// Looks at a node after the form was filled and run.
    ///
    /// @param sent null when the question was not sent
    void inspect(TreeElement leaf, @Nullable String sent, Question question) {
        String code = question.code();
        boolean calculated = question.kind() == QuestionKind.CALCULATED;
        if (!leaf.isRelevant()) {
            if (sent != null && !sent.isEmpty() && !calculated) {
                notRelevant.add(code);
            }
            return;
        }
        IAnswerData value = leaf.getValue();
        if (calculated) {
            String now = value == null ? "" : value.uncast().getString();
            if (sent != null && !EngineValues.same(sent, now)) {
                recalculated.add(code);
            }
        } else if (value == null && leaf.isRequired() && !notAllowed.contains(code)) {
            unanswered.add(code);
        }
        if (value != null && leaf.getConstraint() != null && !form.evaluateConstraint(leaf.getRef(), value)) {
            notAllowed.add(code);
        }
    }

    FormCheck all() {
        return new FormCheck(
                List.copyOf(notAllowed),
                List.copyOf(unanswered),
                List.copyOf(notRelevant),
                List.copyOf(recalculated),
                null);
    }
}
