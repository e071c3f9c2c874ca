package org.scrutineer.findings.submission;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.Question;

/// The answers of a finding in the order of the questions of its form version, as a JSON array: null when not asked,
/// an empty text when not answered. Kept beside the content, so that tables of findings need not take every submission
/// apart again: that was two thirds of an export.
public final class OrderedAnswers {

    /// Characters of all answers together: long texts are not kept twice.
    static final int LONGEST = 20_000;

    private static final JsonFactory JSON = new JsonFactory();
    private static final ObjectWriter WRITER = new JsonMapper().writerFor(String[].class);

    private OrderedAnswers() {}

    /// What is done with each answer.
    public interface Reader {
        /// @param question its index among the questions of the form version
        void take(int question, String answer);
    }

    /// @param answers question code to raw answer
    /// @return null when they do not fit: none, long, with one of a further turn of a group, of a form in which two
    /// questions have one code, or with half of a character
    public static @Nullable String of(KnownForm form, Map<String, String> answers) {
        List<Question> questions = form.definition().questions();
        @Nullable String[] ordered = new String[questions.size()];
        Set<String> found = HashSet.newHashSet(answers.size());
        int length = 0;
        for (int i = 0; i < ordered.length; i++) {
            String code = questions.get(i).code();
            String answer = answers.get(code);
            if (answer != null) {
                ordered[i] = answer;
                length += answer.length();
                if (!found.add(code) || length > LONGEST) {
                    return null;
                }
            }
        }
        if (found.isEmpty() || found.size() < answers.size()) {
            return null;
        }
        String json = write(ordered);
        // JSON may name halves of characters, which the database would store as question marks.
        return StandardCharsets.UTF_8.newEncoder().canEncode(json) ? json : null;
    }

    private static String write(@Nullable String[] ordered) {
        try {
            return WRITER.writeValueAsString(ordered);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Question code to raw answer, as they were given to [#of].
    public static Map<String, String> byCode(KnownForm form, String json) {
        List<Question> questions = form.definition().questions();
        Map<String, String> answers = LinkedHashMap.newLinkedHashMap(questions.size());
        read(json, (question, answer) -> answers.put(questions.get(question).code(), answer));
        return answers;
    }

    /// @param json made by [#of]
    /// @throws IllegalStateException when somebody made something else of it
    public static void read(String json, Reader reader) {
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw unreadable();
            }
            int question = 0;
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                switch (token) {
                    case VALUE_STRING -> reader.take(question, parser.getText());
                    case VALUE_NULL -> {}
                    case null, default -> throw unreadable();
                }
                question++;
            }
        } catch (IOException e) {
            throw new IllegalStateException("Answers that were kept cannot be read", e);
        }
    }

    private static IllegalStateException unreadable() {
        return new IllegalStateException("Answers that were kept are no list of texts");
    }
}
