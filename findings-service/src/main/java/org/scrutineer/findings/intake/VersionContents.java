package org.scrutineer.findings.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.scrutineer.findings.form.FormCatalogue;
import org.scrutineer.findings.questionnaire.FormKey;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.submission.ContentReader;

/// What stored versions say.
@ApplicationScoped
class VersionContents {

    private final ContentReader reader;
    private final FormCatalogue forms;

    VersionContents(ContentReader reader, FormCatalogue forms) {
        this.reader = reader;
        this.forms = forms;
    }

    /// @param answers question code to raw answer
    /// @param files names of the files they refer to
    record Content(KnownForm form, Map<String, String> answers, Set<String> files) {}

    Content of(StoredVersion version) {
        FormKey key = new FormKey(version.missionId(), version.formId(), version.formVersion());
        KnownForm form = forms.find(key)
                .orElseThrow(() -> new IllegalStateException("A stored finding has a form that nobody knows"));
        ContentReader.Said said = reader.read(key, version.contentType(), version.content());
        return new Content(form, said.answers(), said.files());
    }
}
