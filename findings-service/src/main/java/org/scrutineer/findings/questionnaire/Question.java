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

    /// A choice of a select question.
    public record Option(String value, Map<String, String> labels) {}
}
