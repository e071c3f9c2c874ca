package org.scrutineer.findings.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.scrutineer.findings.form.FormCatalogue;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.questionnaire.KnownForm;

/// Reads what is stored again: the content as it was sent is what counts.
@ApplicationScoped
public class ContentReader {

    private final SubmissionReader submissions;
    private final FormCatalogue forms;
    private final ObjectMapper json;

    ContentReader(SubmissionReader submissions, FormCatalogue forms, ObjectMapper json) {
        this.submissions = submissions;
        this.forms = forms;
        this.json = json;
    }

    /// What a finding says.
    ///
    /// @param answers question code to raw answer
    /// @param files names of the files it refers to
    public record Said(Map<String, String> answers, Set<String> files) {}

    /// @param form its form, which must be known
    /// @param contentType XML or JSON
    public Said read(FormKey form, String contentType, byte[] content) {
        try {
            if (contentType.equals("JSON")) {
                return fromJson(form, content);
            }
            // Its form may be another than it names: a person may have said which it was filled with.
            Submission submission = submissions.readAs(required(form), content);
            return new Said(submission.answers(), submission.files());
        } catch (Unreadable | IOException e) {
            throw new IllegalStateException("A stored finding cannot be read", e);
        }
    }

    private KnownForm required(FormKey key) {
        return forms.find(key)
                .orElseThrow(() -> new IllegalStateException("A stored finding has a form that nobody knows"));
    }

    private Said fromJson(FormKey key, byte[] content) throws IOException {
        Map<String, String> answers = new LinkedHashMap<>();
        JsonNode stored = json.readTree(content).path("answers");
        stored.properties()
                .forEach(
                        answer -> answers.put(answer.getKey(), answer.getValue().asText()));
        return new Said(answers, required(key).filesIn(answers));
    }
}
