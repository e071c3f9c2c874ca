package org.scrutineer.findings.submission;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.KnownForm;

/// What a submission says.
///
/// @param formVersion empty when it names none
/// @param form empty when the mission has no such form version
/// @param instanceId null when it has none
/// @param deprecatedId the instanceID it edits, null when it is no edit
/// @param answers question code to raw answer; empty = asked and not answered, absent = not asked
/// @param files names of the files it refers to
public record Submission(
        String formId,
        String formVersion,
        Optional<KnownForm> form,
        @Nullable String instanceId,
        @Nullable String deprecatedId,
        Map<String, String> answers,
        Set<String> files) {}
