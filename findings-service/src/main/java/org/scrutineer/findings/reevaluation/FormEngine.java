package org.scrutineer.findings.reevaluation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.scrutineer.findings.form.FormCatalogue;
import org.scrutineer.findings.questionnaire.Definition;
import org.scrutineer.findings.questionnaire.KnownForm;
import org.scrutineer.findings.questionnaire.XFormReader;

/// Runs forms again over what was sent. Forms in the engine are dear to make and not made for two threads, so a few of
/// each version are kept and lent.
@ApplicationScoped
public class FormEngine {

    /// The engine's time grows faster than the form: ten thousand turns of a repeat would take minutes.
    static final int MOST_NODES = 3_000;

    private final FormCatalogue forms;
    private final XFormReader reader;
    /// By the definition as the catalogue remembers it: a draft that is replaced gets another one.
    private final Cache<Definition, Kept> kept =
            Caffeine.newBuilder().weakKeys().build();

    private record Kept(byte[] xform, Set<String> unrepeatable, Queue<EngineForm> idle) {}

    FormEngine(FormCatalogue forms, XFormReader reader) {
        this.forms = forms;
        this.reader = reader;
    }

    /// What the form has against a finding; fails for no content.
    ///
    /// @param contentType XML or JSON
    /// @param answers of the finding, by code
    public FormCheck check(KnownForm form, String contentType, byte[] content, Map<String, String> answers) {
        try {
            return contentType.equals("JSON") ? checkAnswers(form, answers) : checkXml(form, content);
        } catch (RuntimeException e) {
            // Only the kind of failure: messages of the engine quote answers.
            Log.warnf(
                    "Form %s version %s cannot be run again: %s",
                    form.key().formId(), form.key().formVersion(), e.getClass().getName());
            return FormCheck.unavailable("the form engine cannot take these answers");
        }
    }

    private FormCheck checkAnswers(KnownForm form, Map<String, String> answers) {
        Kept versions = keep(form);
        EngineForm engine = borrow(form, versions);
        return run(engine, versions, Sent.ofAnswers(form, answers, engine.rootName()));
    }

    private FormCheck checkXml(KnownForm form, byte[] content) {
        Sent sent = Sent.ofXml(content);
        Kept versions = keep(form);
        EngineForm engine = borrow(form, versions);
        if (!sent.name().equals(engine.rootName())) {
            return FormCheck.unavailable("what was sent is encrypted, or no instance of the form");
        }
        return run(engine, versions, sent);
    }

    private static FormCheck run(EngineForm engine, Kept versions, Sent sent) {
        if (sent.size() > MOST_NODES) {
            versions.idle().add(engine);
            return FormCheck.unavailable("the finding is too long to be run again");
        }
        FormCheck check = engine.check(sent);
        // Not after a failure: nobody knows what state the engine is in.
        versions.idle().add(engine);
        return check;
    }

    private Kept keep(KnownForm form) {
        return kept.get(form.definition(), definition -> {
            byte[] xform = forms.xml(form.key());
            return new Kept(xform, Unrepeatable.nodes(xform), new ConcurrentLinkedQueue<>());
        });
    }

    private EngineForm borrow(KnownForm form, Kept versions) {
        EngineForm idle = versions.idle().poll();
        return idle != null ? idle : new EngineForm(reader.parse(versions.xform()), form, versions.unrepeatable());
    }
}
