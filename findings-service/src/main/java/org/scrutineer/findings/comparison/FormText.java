package org.scrutineer.findings.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scrutineer.findings.questionnaire.Guidance;
import org.scrutineer.findings.questionnaire.Question;
import org.scrutineer.findings.questionnaire.XFormReader;
import org.scrutineer.findings.questionnaire.XFormRules;
import org.scrutineer.findings.questionnaire.XFormRules.Rules;

/// Everything about a form version that can be compared.
///
/// @param rules path of a question or group to what is demanded there
/// @param guidance path of a question to what explains it
record FormText(List<Question> questions, Map<String, Rules> rules, Map<String, Guidance> guidance) {

    static FormText of(List<Question> questions, byte[] xform, XFormReader reader) {
        return new FormText(questions, XFormRules.of(xform), reader.guidance(xform));
    }

    Map<String, Question> byCode() {
        Map<String, Question> byCode = new LinkedHashMap<>();
        questions.forEach(question -> byCode.put(question.code(), question));
        return byCode;
    }

    Rules rulesAt(String path) {
        return Optional.ofNullable(rules.get(path)).orElse(Rules.NONE);
    }

    Guidance guidanceOf(Question question) {
        return guidance.getOrDefault(question.path(), Guidance.NONE);
    }

    boolean isQuestion(String path) {
        return questions.stream().anyMatch(question -> question.path().equals(path));
    }
}
