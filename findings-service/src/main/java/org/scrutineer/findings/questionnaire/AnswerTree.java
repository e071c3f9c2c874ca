package org.scrutineer.findings.questionnaire;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The questions of a form by their place in the instance, so that reading a finding is one walk without building
/// paths.
public final class AnswerTree {

    private final Map<String, AnswerTree> children = new HashMap<>();
    private @Nullable Question question;

    private AnswerTree() {}

    /// @return the node above the root element
    static AnswerTree of(Iterable<Question> questions) {
        AnswerTree top = new AnswerTree();
        for (Question question : questions) {
            AnswerTree node = top;
            // The path begins with a slash: its first part is empty.
            for (String name : question.path().substring(1).split("/")) {
                node = node.children.computeIfAbsent(name, key -> new AnswerTree());
            }
            node.question = question;
        }
        return top;
    }

    /// @param name local name of an element
    /// @return null when the form has no such node
    public @Nullable AnswerTree child(String name) {
        return children.get(name);
    }

    /// The question answered here, or null for a group.
    public @Nullable Question question() {
        return question;
    }
}
