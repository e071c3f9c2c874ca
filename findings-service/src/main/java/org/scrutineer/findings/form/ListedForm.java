package org.scrutineer.findings.form;

import java.util.List;
import org.scrutineer.findings.questionnaire.FormStatus;

/// A form as phones see it.
///
/// @param md5 of the XForm, lower-case hex: phones load the form again when it changes
/// @param media names of the files it refers to
public record ListedForm(
        String formId, String formVersion, String title, FormStatus status, String md5, List<String> media) {}
