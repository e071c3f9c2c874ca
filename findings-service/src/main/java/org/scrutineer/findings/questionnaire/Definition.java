package org.scrutineer.findings.questionnaire;

import java.util.List;

/// What is known about a form beside its bytes.
///
/// @param questions in the order of the form
/// @param media names of the files it refers to
public record Definition(List<Question> questions, List<String> media, Marks marks) {

    public Definition with(Marks newMarks) {
        return new Definition(questions, media, newMarks);
    }
}
