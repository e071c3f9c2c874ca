package org.scrutineer.findings.questionnaire;

import java.util.List;

/// What an XForm says.
///
/// @param media names of the files it refers to, in order of first mention
public record ReadForm(String formId, String formVersion, String title, List<Question> questions, List<String> media) {}
