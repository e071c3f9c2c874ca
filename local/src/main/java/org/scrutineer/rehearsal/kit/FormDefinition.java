package org.scrutineer.rehearsal.kit;

import java.util.List;
import java.util.function.Predicate;

/// A form of the kit: which questions it asks and which of them are marked.
///
/// @param title as in the XForm
public record FormDefinition(
        Purpose purpose, String formId, String version, String title, List<FormQuestion> questions) {

    /// Codes of the questions that fit, in the order of the form.
    public List<String> codes(Predicate<FormQuestion> which) {
        return questions.stream().filter(which).map(FormQuestion::code).toList();
    }

    /// Code of the rating that the public sentence is made of.
    public String overallRating() {
        return purpose.code("q_overall");
    }
}
