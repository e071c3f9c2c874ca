package org.scrutineer.findings.questionnaire;

import java.util.Map;

/// What helps to understand a question, beside its label.
///
/// @param hints language code to the words below the label
/// @param media language code to the addresses of pictures, sound and film, one a line
public record Guidance(Map<String, String> hints, Map<String, String> media) {

    public static final Guidance NONE = new Guidance(Map.of(), Map.of());
}
