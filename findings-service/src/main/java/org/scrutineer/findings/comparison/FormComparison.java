package org.scrutineer.findings.comparison;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.QuestionKind;

/// What changed from one version of a form to another.
///
/// @param from version that is compared with
/// @param to version that is looked at
/// @param added questions that only the later version asks
/// @param removed questions that only the earlier version asks
/// @param changed questions, and groups whose relevance changed, in the order of the later version
/// @param incompatible changes after which answers of the two versions must not be counted together; each is among
/// `changed` as well
public record FormComparison(
        String formId,
        String from,
        String to,
        List<QuestionLine> added,
        List<QuestionLine> removed,
        List<ChangedQuestion> changed,
        List<Incompatibility> incompatible) {

    /// A question in short.
    ///
    /// @param labels language code to label
    public record QuestionLine(String code, String path, QuestionKind kind, Map<String, String> labels) {}

    /// @param path in the later version
    public record ChangedQuestion(String code, String path, List<Change> changes) {}

    /// One thing that changed.
    ///
    /// @param choice value of the choice it is about, null when it is about the question
    /// @param language of a label, a hint or media, null for everything else
    /// @param before null when there was none
    /// @param after null when there is none any more
    @Schema(name = "QuestionChange")
    public record Change(
            Aspect aspect,
            @Nullable String choice,
            @Nullable String language,
            @Nullable String before,
            @Nullable String after) {}

    /// @param choice value of the choice that was removed, null for other aspects
    /// @param detail a sentence for the author
    public record Incompatibility(
            String code, Aspect aspect, @Nullable String choice, String detail) {}

    /// What of a question can change.
    @Schema(name = "QuestionAspect")
    public enum Aspect {
        TYPE,
        /// Its group: answers are found by code, so this does no harm.
        PLACE,
        LABEL,
        /// The words below the label.
        HINT,
        /// Addresses of pictures, sound and film that belong to the label, one a line.
        MEDIA,
        CHOICE_ADDED,
        CHOICE_REMOVED,
        CHOICE_LABEL,
        CONSTRAINT,
        REQUIRED,
        RELEVANCE,
        CALCULATION
    }
}
