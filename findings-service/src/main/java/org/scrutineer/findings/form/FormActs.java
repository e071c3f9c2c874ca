package org.scrutineer.findings.form;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scrutineer.findings.questionnaire.Marks;
import org.scrutineer.platform.audit.Act;

/// What the office does to a form version, for the audit log.
final class FormActs {

    private FormActs() {}

    /// @param done for example `published`
    static Act of(String done, Form form) {
        return Act.of(
                        "form." + done,
                        "form",
                        form.key().formId() + "/" + form.key().formVersion())
                .version(form.version())
                .content(form.sha256());
    }

    /// With what is what from now on: who did not call a question a problem can be told afterwards.
    static Act marked(Form form) {
        Marks marks = form.definition().marks();
        Map<String, String> details = new TreeMap<>();
        details.put("problems", codes(marks.problems()));
        details.put("redFlags", codes(marks.redFlags()));
        details.put("ratings", codes(marks.ratings()));
        details.put("results", codes(marks.results()));
        details.put("overallRating", Optional.ofNullable(marks.overallRating()).orElse(""));
        details.put("fields", codes(marks.fields().codes().toList()));
        return of("marked", form).details(details);
    }

    private static String codes(Collection<String> codes) {
        return String.join(",", codes.stream().sorted().toList());
    }
}
