package org.scrutineer.findings.submission;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.Question;

/// The answers of a finding in the order of the questions of its form version, as a JSON array: null when not asked,
/// an empty text when not answered. Kept beside the content, so that tables of findings need not take every submission
/// apart again: that was two thirds of an export.
public final class OrderedAnswers {

    /// Long texts are not kept twice.
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
    /// @return null when they do not fit: none, long, or with one of a further turn of a group
    public static @Nullable String of(KnownForm form, Map<String, String> answers) {
        List<Question> questions = form.definition().questions();
        @Nullable String[] ordered = new String[questions.size()];
        int found = 0;
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = answers.get(questions.get(i).code());
            found += ordered[i] == null ? 0 : 1;
        }
        if (found == 0 || found < answers.size()) {
            return null;
        }
        String json = write(ordered);
        // JSON may name halves of characters, which the database would store as question marks.
        boolean storable = StandardCharsets.UTF_8.newEncoder().canEncode(json);
        return json.length() > LONGEST || !storable ? null : json;
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
    public static void read(String json, Reader reader) {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            int question = 0;
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    reader.take(question, parser.getText());
                }
                question++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
