package org.scrutineer.findings.questionnaire;

import java.util.List;
import java.util.Map;

/// A question as JavaRosa read it.
///
/// @param code node name, unique in the form
/// @param path in the instance, for example `/data/rating/B_q_overall`
/// @param labels language code to label
/// @param choices empty for other kinds, and for lists from a media file
public record Question(String code, String path, QuestionKind kind, Map<String, String> labels, List<Option> choices) {

    /// About how many characters it takes in an event.
    int weight() {
        return 200
                + code.length()
                + path.length()
                + weight(labels)
                + choices.stream()
                        .mapToInt(choice -> 40 + choice.value().length() + weight(choice.labels()))
                        .sum();
    }

    private static int weight(Map<String, String> labels) {
        return labels.values().stream().mapToInt(label -> 10 + label.length()).sum();
    }

    /// A choice of a select question.
    public record Option(String value, Map<String, String> labels) {}
}
